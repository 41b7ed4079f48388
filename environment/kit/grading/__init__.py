"""Grading that can be trusted: what a student's code computes is judged where that code never runs."""
