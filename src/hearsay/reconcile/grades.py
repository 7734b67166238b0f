"""How well an event is attested: that it occurred, and who is responsible. The codebook's table, row by row.

Each rule returns its reason in words, or None where it does not fit; the first that fits gives the grade.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations, product
from typing import Final

from hearsay.reconcile.sides import Sides, is_named, is_open, meet
from hearsay.reconcile.voices import (
    Bench,
    Statement,
    are_independent,
    count_of,
    listed,
    named,
    statement,
    they,
)
from hearsay.types.codes import GROUP_OF, Certainty, EventType, Grade, Stance, TypeGroup
from hearsay.types.event import Graded
from hearsay.types.linked import LinkedActor, LinkedEventClaim


@dataclass(frozen=True, slots=True, kw_only=True)
class Hearing:
    """All that is said about one event, sorted by what it does."""

    affirming: tuple[Statement, ...]  # of what took place; plans and conditions stand beside
    denying: tuple[Statement, ...]
    bench: Bench

    @property
    def sides(self) -> Sides:
        """Return what is known of camps and coalitions."""
        return self.bench.sides


Rule = Callable[[Hearing], str | None]
Table = Sequence[tuple[Grade, Rule]]


def hearing(claims: Iterable[LinkedEventClaim], bench: Bench) -> Hearing:
    """Return the hearing of an event's claims; a question neither affirms nor denies."""
    actual = [statement(claim, bench) for claim in claims if claim.claim.certainty.is_actual]
    return Hearing(
        affirming=tuple(each for each in actual if each.claim.claim.stance is Stance.AFFIRMS),
        denying=tuple(each for each in actual if each.claim.claim.stance is Stance.DENIES),
        bench=bench,
    )


def graded(table: Table, heard: Hearing) -> Graded:
    """Return the grade of the first rule that fits, with its reason."""
    for grade, rule in table:
        reason = rule(heard)
        if reason is not None:
            return Graded(grade=grade, reason=f"{grade.replace('_', ' ')}: {reason}")
    return Graded(grade=Grade.SINGLE_SOURCE, reason="single source: no voice affirms it")


def occurrence_contested(heard: Hearing) -> str | None:
    """Affirmed and denied by independent voices, the accused's own denial included."""
    if not any(disputes(denial, told, heard) for denial, told in product(heard.denying, heard.affirming)):
        return None
    return (
        f"{they(named(heard.affirming), 'affirms', 'affirm')}; {they(named(heard.denying), 'denies', 'deny')}"
    )


def occurrence_discounted(heard: Hearing) -> str | None:
    """Withdrawn by its own claimant, or a mere rumour that a voice denies which has no part in it."""
    if not heard.affirming or not heard.denying:
        return None
    if all(is_withdrawn(told, heard) for told in heard.affirming):
        return f"{they(named(heard.affirming), 'has', 'have')} withdrawn it"
    for denial in heard.denying:
        if is_disinterested(denial, heard) and all(
            is_rumour(told) and are_independent(denial.voice, told.voice) for told in heard.affirming
        ):
            rumour = f"only a rumour, of {listed(named(heard.affirming))}"
            return f"{rumour}; {they(named([denial]), 'denies', 'deny')} it"
    return None


def occurrence_confirmed(heard: Hearing) -> str | None:
    """Both sides say so; or the one who did it, or a group about its own change, says so."""
    doers = [told for told in heard.affirming if speaks_of_itself(told, heard.sides)]
    if doers:
        return (
            f"{they(named(doers), 'says', 'say')} so of its own act"
            if len(named(doers)) == 1
            else both(doers)
        )
    for claim in (told.claim for told in heard.affirming):
        one_side = [told for told in heard.affirming if speaks_for(told, claim.initiator, heard.sides)]
        other_side = [told for told in heard.affirming if speaks_for(told, claim.target, heard.sides)]
        for one, other in product(one_side, other_side):
            if one.voice.key != other.voice.key:
                return both([one, other])
    return None


def occurrence_corroborated(heard: Hearing) -> str | None:
    """Two or more independent voices affirm it, and none that is independent denies it."""
    count = count_of(told.voice for told in heard.affirming)
    if count < 2:  # noqa: PLR2004
        return None
    return f"{listed(named(heard.affirming))} affirm it, {count} of them independent of one another"


def occurrence_single(heard: Hearing) -> str | None:
    """One voice, or copies of one."""
    names = named(heard.affirming)
    alone = f"only {they(names, 'affirms', 'affirm')} it"
    if len({told.voice.key for told in heard.affirming}) > 1 or len(names) > 1:
        alone = f"{they(names, 'affirms', 'affirm')} it, but they count as one voice"
    if heard.denying:
        alone += f"; {they(named(heard.denying), 'denies', 'deny')} it, not independently"
    return alone


def responsibility_contested(heard: Hearing) -> str | None:
    """Two independent voices name different initiators, or the accused, or its allies' media, deny it."""
    naming = who_name(heard)
    for denial in heard.denying:
        accused = [told for told in naming if is_of_the_accused(denial, told, heard.sides)]
        if accused:
            blamed = names_of(actor for told in accused for actor in told.claim.initiator)
            charge = f"{they(named(accused), 'names', 'name')} {blamed}"
            return f"{charge}; {they(named([denial]), 'denies', 'deny')} it"
    for one, other in combinations(naming, 2):
        if are_independent(one.voice, other.voice) and name_different(one, other, heard.sides):
            return " ; ".join(
                f"{they(named([each]), 'names', 'name')} {names_of(each.claim.initiator)}"
                for each in (one, other)
            ).replace(" ; ", "; ")
    return None


def responsibility_discounted(heard: Hearing) -> str | None:
    """All who name somebody have withdrawn it."""
    naming = who_name(heard)
    if naming and all(is_withdrawn(told, heard) for told in naming):
        return f"{they(named(naming), 'has', 'have')} withdrawn it"
    return None


def responsibility_confirmed(heard: Hearing) -> str | None:
    """Find the actor blamed saying so itself. The word of those whom it struck never confirms it."""
    own = [told for told in who_name(heard) if speaks_for(told, told.claim.initiator, heard.sides)]
    return f"{they(named(own), 'says', 'say')} so" if own else None


def responsibility_corroborated(heard: Hearing) -> str | None:
    """Two or more independent voices name the same."""
    naming = who_name(heard)
    count = count_of(told.voice for told in naming)
    if count < 2:  # noqa: PLR2004
        return None
    blamed = names_of(actor for told in naming for actor in told.claim.initiator)
    return f"{listed(named(naming))} name {blamed}"


def responsibility_single(heard: Hearing) -> str | None:
    """One voice names it, or none does."""
    naming = who_name(heard)
    if not naming:
        return "no voice names who did it"
    blamed = names_of(actor for told in naming for actor in told.claim.initiator)
    return f"only {they(named(naming), 'names', 'name')} {blamed}"


OCCURRENCE: Final[Table] = (
    (Grade.CONTESTED, occurrence_contested),
    (Grade.DISCOUNTED, occurrence_discounted),
    (Grade.CONFIRMED, occurrence_confirmed),
    (Grade.CORROBORATED, occurrence_corroborated),
    (Grade.SINGLE_SOURCE, occurrence_single),
)
RESPONSIBILITY: Final[Table] = (
    (Grade.CONTESTED, responsibility_contested),
    (Grade.DISCOUNTED, responsibility_discounted),
    (Grade.CONFIRMED, responsibility_confirmed),
    (Grade.CORROBORATED, responsibility_corroborated),
    (Grade.SINGLE_SOURCE, responsibility_single),
)


def disputes(denial: Statement, told: Statement, heard: Hearing) -> bool:
    """Tell whether a denial contests an assertion; a bystander's denial of a rumour discounts it instead."""
    if not are_independent(denial.voice, told.voice):
        return False
    return not (is_rumour(told) and is_disinterested(denial, heard))


def is_rumour(told: Statement) -> bool:
    """Tell whether it is only alleged, by nobody in particular."""
    claim = told.claim
    return claim.claim.certainty is Certainty.ALLEGED and not (
        len(claim.voices) > 1 and is_named(claim.claimant)
    )


def is_disinterested(denial: Statement, heard: Hearing) -> bool:
    """Tell whether a denial is neither of a party to the event nor of a party's side."""
    return not any(is_of_a_party(denial, told, heard.sides) for told in heard.affirming)


def is_of_a_party(denial: Statement, told: Statement, sides: Sides) -> bool:
    """Tell whether a denial comes from a side of the event as told, or from its camp."""
    parties = (*told.claim.initiator, *told.claim.target)
    return speaks_for(denial, parties, sides) or is_of_their_side(denial, parties, sides)


def is_of_the_accused(denial: Statement, told: Statement, sides: Sides) -> bool:
    """Tell whether a denial comes from those whom a voice names as initiators, or from their camp."""
    blamed = told.claim.initiator
    return speaks_for(denial, blamed, sides) or is_of_their_side(denial, blamed, sides)


def is_of_their_side(told: Statement, actors: Iterable[LinkedActor], sides: Sides) -> bool:
    """Tell whether a voice is of the camp of one of the actors."""
    return told.voice.side != "" and told.voice.side in {sides.side_of(actor) for actor in actors}


def is_withdrawn(told: Statement, heard: Hearing) -> bool:
    """Tell whether the same voice denies it in a later report."""
    return any(
        denial.voice.key == told.voice.key != ""
        and denial.voice.name == told.voice.name
        and is_later(denial.claim, told.claim, heard.bench)
        for denial in heard.denying
    )


def is_later(claim: LinkedEventClaim, other: LinkedEventClaim, bench: Bench) -> bool:
    """Tell whether a claim was published after another; unknown days tell nothing."""
    documents = (bench.documents.get(each.claim.document) for each in (claim, other))
    days = [document.published for document in documents if document and document.published]
    return len(days) == 2 and days[0] > days[1]  # noqa: PLR2004


def speaks_of_itself(told: Statement, sides: Sides) -> bool:
    """Tell whether the doer tells its own act, or a group its own change."""
    actors = told.claim.initiator
    if told.claim.claim.type is EventType.GROUP_CHANGE:
        actors += told.claim.target
    return speaks_for(told, actors, sides)


def speaks_for(told: Statement, actors: Iterable[LinkedActor], sides: Sides) -> bool:
    """Tell whether the voice is one of the actors, or a coalition and its member."""
    if told.voice.is_outlet:
        return False
    day = told.claim.days.first if told.claim.days else None
    speaker = next(voice for voice in reversed(told.claim.voices) if is_named(voice))
    return meet(sides.party([speaker], day), sides.party(actors, day))


def who_name(heard: Hearing) -> list[Statement]:
    """Return the voices that name an initiator."""
    return [told for told in heard.affirming if any(not is_open(actor) for actor in told.claim.initiator)]


def name_different(one: Statement, other: Statement, sides: Sides) -> bool:
    """Tell whether two voices blame different actors; in a clash, who attacked is not asked."""
    day = one.claim.days.first if one.claim.days else None
    blamed = sides.party(one.claim.initiator, day)
    rivals = [*other.claim.initiator]
    if GROUP_OF[one.claim.claim.type] is TypeGroup.BATTLE:
        rivals += other.claim.target
    return not meet(blamed, sides.party(rivals, day))


def names_of(actors: Iterable[LinkedActor]) -> str:
    """Return actors by name, each once, those left open aside."""
    return listed(list(dict.fromkeys(actor.name for actor in actors if not is_open(actor))))


def both(told: Sequence[Statement]) -> str:
    """Return that several sides say so."""
    return f"{they(named(told), 'says', 'say')} so, being the sides of it"
