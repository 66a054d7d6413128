"""What was learned from labelled pages: words, elements, and the network that reads them."""
