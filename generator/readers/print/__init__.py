"""Printed pages: PDF documents."""
