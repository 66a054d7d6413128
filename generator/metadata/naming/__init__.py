"""What an article is called, and the publication that it comes from."""
