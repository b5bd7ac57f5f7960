"""With what something was done, out of what, by what and to what end."""
