"""The closed classes of English that the guard reads a line by.

Source: Huddleston and Pullum, The Cambridge Grammar of the English Language, 2002,
chapters 5 to 9: determiners, prepositions, auxiliaries, coordinators.
"""

# may come and go: "the reports of the board" is "board reports"
ARTICLES = frozenset(
    ["a", "an", "the", "my", "our", "own", "their", "its", "his", "her", "i", "both"]
)
OF = frozenset({"of", "'s"})
PLACES = frozenset(["in", "on", "at", "into", "onto", "upon", "inside", "during"])
FOR = frozenset({"for"})
LIGHT_PLACES = OF | PLACES | FOR
LIGHT = ARTICLES | LIGHT_PLACES | {"and"}
# what is done with: "charted in Epic" is "charted using Epic"
TOOLS = frozenset({"using", "with", "in", "on"})
# lead to a noun phrase, and have a meaning of their own
_MEANT = frozenset(
    [
        *("to", "from", "with", "without", "using", "by", "before", "after", "under"),
        *("over", "above", "below", "between", "among", "until", "since", "within"),
        *("through", "throughout", "across", "against", "as", "behind", "beyond"),
        *("near", "around", "outside", "alongside"),
    ]
)
# begin a phrase that may change places as a whole: not "off", which goes with its verb, nor
# "except" and "like", which say what the phrase is to another one
PREPOSITIONS = _MEANT | PLACES | FOR | {"via"}
# carry a meaning of their own, and belong to what follows
BOUND = _MEANT | frozenset(
    [
        *("till", "despite", "except", "per", "like", "than", "toward", "towards"),
        *("beneath", "about", "out", "off", "up", "down", "back", "away", "instead"),
        *("versus", "or", "nor", "but", "if", "when", "whenever", "where", "unless"),
        *("because", "so", "while", "whereas", "although", "though", "then", "not"),
        *("no", "never", "only", "just", "that", "which", "who", "whose", "whom"),
        *("along", "besides", "etc", "amid", "concerning", "following", "plus", "minus"),
    ]
)
LEADING = BOUND | LIGHT_PLACES  # lead to what follows them
# stand apart from the noun phrases beside them: "set up displays together with her"
LOOSE = frozenset(
    [
        "again",
        "alone",
        "always",
        "back and forth",
        "current",
        "in and out",
        "often",
        "once",
        "online",
        "onsite",
        "overnight",
        "overseas",
        "sometimes",
        "together",
        "up and down",
        "usually",
    ]
)
BE = frozenset(["be", "am", "is", "are", "was", "were", "been", "being"])
NOW = frozenset({"am", "is", "are"})
HAVE = frozenset({"have", "has", "had", "having"})
MODALS = frozenset(
    ["can", "could", "will", "would", "may", "might", "must", "shall", "should"]
)
DO = frozenset({"do", "does", "did"})
AUXILIARIES = BE | HAVE | MODALS | DO
SUBJECTS = frozenset(["i", "we", "they", "he", "she", "it", "you", "who", "which", "that"])
# say no act of their own beside the noun of one: "performed inspections" is "inspected"
LIGHT_VERBS = frozenset(
    ("do", "perform", "carry out", "conduct", "execute", "make", "give", "provide", "take")
)
# a word in -ing behind these is what somebody did: "by checking welds"
BEFORE_DOING = frozenset(
    [
        "for",
        "of",
        "in",
        "by",
        "after",
        "before",
        "without",
        "while",
        "when",
        "with",
        "on",
        "at",
        "as",
    ]
)
DETERMINERS = frozenset(
    [
        "a",
        "an",
        "the",
        "my",
        "our",
        "their",
        "his",
        "her",
        "its",
        "this",
        "these",
        "per",
        "some",
        "all",
    ]
)
# past and base are one word. Source: Quirk et al., A Comprehensive Grammar of the English
# Language, 1985, section 3.17
PAST_LIKE_BASE = frozenset(
    [
        "beat",
        "bid",
        "broadcast",
        "burst",
        "cast",
        "cost",
        "cut",
        "forecast",
        "hit",
        "hurt",
        "input",
        "let",
        "offset",
        "output",
        "proofread",
        "put",
        "quit",
        "read",
        "reset",
        "rid",
        "set",
        "shed",
        "shut",
        "split",
        "spread",
        "thrust",
        "typeset",
        "upset",
    ]
)
# who takes these does them; who takes training, an exam or a delivery does not
TAKEN = frozenset(
    (
        "count",
        "decision",
        "inventory",
        "measurement",
        "note",
        "photograph",
        "reading",
        "recording",
        "sample",
        "survey",
    )
)


# whose "over" is theirs, before a number too: looked over 60 castings
OVER_IS_THEIRS = frozenset({"turn", "hand", "preside", "look", "rule", "stand", "go"})

# carried out, or things that are handed over
OBEYED = frozenset({"order", "sample", "instruction", "command", "request", "plan"})
