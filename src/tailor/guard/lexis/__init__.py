"""What words say: their forms, names, senses and ways of writing."""
