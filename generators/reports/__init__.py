"""Findings as text for people and as documents for machines, one format a module."""
