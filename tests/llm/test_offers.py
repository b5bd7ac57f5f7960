"""What a model is offered says the same, and the guard has said so."""

import pytest

from tailor.guard import Context, judge
from tailor.llm.offers import iter_offers


def offered(line: str) -> dict[str, tuple[str, ...]]:
    return {offer.old: offer.new for offer in iter_offers(line)}


@pytest.mark.parametrize(
    ("line", "old", "first"),
    [
        ("Kept the books of the club", "Kept", "Maintained"),
        ("Gave talks to visitors", "Gave", "Delivered"),
        ("Gave flu shots to children", "Gave", "Administered"),
        ("Filled out trip sheets", "Filled out", "Completed"),
        ("Washed cups and handed out plates", "handed out", "distributed"),
        ("Brought the error rate down to 1%", "Brought ... down", "Reduced"),
        ("Called guests to find lost bags", "find", "identify"),
        ("Conducted an inspection of pumps", "Conducted an inspection of", "Inspected"),
        ("Met in order to plan", "in order to", "to"),
        ("Handled calls from guests", "Handled", "Answered"),
        ("Handled orders from shops", "Handled", "Processed"),
        ("Cut errors by 20 percent", "20 percent", "20%"),
        ("Wrote for more than 2,000 readers", "more than 2,000", "2,000+"),
        ("Sold over 300 tickets", "over 300", "300+"),
        ("Tore down booths", "Tore down", "Dismantled"),
        ("Ran conduit in schools", "Ran", "Installed"),
        ("Sorted and also priced books", "and also", "and"),
        ("Sewed a lot of costumes", "a lot of", "many"),
        ("Went to schools on Mondays", "Went to", "Visited"),
        ("Gave tours of the farm", "Gave", "Conducted"),
        ("Put up a fence at a school", "Put up", "Erected"),
        ("Ran a chess club for children", "Ran", "Led"),
        ("Packed 11 services and moved them to AWS ECS", "moved", "migrated"),
        ("Moved billing from cron jobs to Kafka", "Moved", "Migrated"),
        ("Checked finished parts with calipers", "Checked", "Inspected"),
        ("Ran three mills making parts", "Ran", "Operated"),
        ("Provided assistance to students", "Provided assistance to", "Assisted"),
        ("Handled angry guests in a calm way", "in a calm way", "calmly"),
        ("Let guests know about delays", "Let ... know", "Informed"),
    ],
)
def test_an_offer_fits_what_the_verb_is_done_to(line: str, old: str, first: str) -> None:
    assert offered(line)[old][0] == first


@pytest.mark.parametrize(
    "line",
    [
        "Helped guests with bags",  # whose work it was is no matter of words
        "Kept the stock room tidy",
        "Built a library and led tours",
        "Ran a half marathon",
        "Checked-in guests",
        "Ran forklift and truck races",
        "Handled horses",
        "Took over 12 shops",
        "Worked for over 3 years",
        "Made beds",
        "Gave new clerks a tour of the desk",  # none conducts somebody a tour
        "Clerks were given a tour",
        "Checked for leaks",
        "Found what guests had lost",
        "Made change at the till",
        "Went to bed early",
        "Made recommendations to managers on shift plans",  # no plans were made
        "Put in hours at night",
        "Picked up skills",
        "Saved a lot of time",
        "Handled escalated calls",  # whoever only answers them does less
        "Dropped parcels off at schools",
        "Gave customers estimates",
        "Moved pianos to consumers",
        "Gave a hand with chores",
        "Got most of them paid",
        "Dealt with brokers and carriers",
        "Looked for missed deductions",
        "Filled orders in 3 days",
    ],
)
def test_what_is_strong_or_says_another_thing_is_left(line: str) -> None:
    assert offered(line) == {}


@pytest.mark.parametrize(
    "line",
    [
        "Took blood samples and put up signs",
        "Made plans and looked after hens",
        "Went through invoices and fixed errors",
    ],
)
def test_each_offer_alone_passes_the_guard(line: str) -> None:
    found = offered(line)

    assert found
    for old, words in found.items():
        for new in words:
            assert judge(line, line.replace(old, new), Context()) == ()


def test_a_tour_is_not_conducted_to_guests() -> None:
    assert offered("Gave tours of the farm to guests")["Gave"] == ("Provided",)
