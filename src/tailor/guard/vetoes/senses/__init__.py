"""Words and phrases of two senses: none is told by a word that says the other one."""
