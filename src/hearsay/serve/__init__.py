"""Questions and answers: the command line, the Python interface, exports."""
