"""A review copy comes back: what did the person decide?"""
