"""Tests, mirroring the two packages; `golden/` is a small complete registry with its expected output."""
