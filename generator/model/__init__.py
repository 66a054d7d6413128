"""What flows between the workshops: frozen values and nothing else."""
