"""From a mention to an actor: the pack's names, nationality, the document's own names, then the words.

Each step is a function that answers or passes; the first answer stands. Nothing is ever dropped: a mention
that no step knows becomes a provisional actor that bears the mention's words.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from hearsay.knowledge import ActorWords, fold
from hearsay.link.choice import SOURCE_AT, UNNAMED, Answer, best_name, is_country, of, of_country
from hearsay.link.mentions import Phrase, description, is_empty, phrase_of
from hearsay.link.reading import Reading
from hearsay.link.scan import without_possessive
from hearsay.types.actor import ActorKind
from hearsay.types.claim import Mention
from hearsay.types.linked import LinkedActor

Step = Callable[[Phrase, Reading, Mention], Answer | None]

LEAST_NEAR: Final = 84.0  # rapidfuzz ratio that a whole mention needs beside an equal consonant key
GROUPS: Final = frozenset(
    {ActorKind.REBEL_GROUP, ActorKind.COALITION, ActorKind.POLITICAL_MILITIA, ActorKind.IDENTITY_MILITIA}
)
MEDIA: Final = frozenset({ActorKind.MEDIA})
GROUP_WORDS: Final = frozenset({"group", "organization", "organisation", "movement", "faction", "alliance"})
COALITION: Final = "coalition"
ANAPHORS: Final = (
    dict.fromkeys(GROUP_WORDS, GROUPS)
    | dict.fromkeys(("broadcaster", "agency", "channel", "newspaper"), MEDIA)
    | {COALITION: frozenset({ActorKind.COALITION})}
)
BACKED: Final = frozenset(
    {"backed", "supported", "sponsored"}
)  # "the Turkish-backed coalition" is the one named
DEFINITE: Final = frozenset({"the", "this", "that"})
ARTICLES: Final = frozenset({"a", "an"})
INDEFINITE: Final = frozenset({"a", "an", "another"})
POSSESSIVES: Final = frozenset({"its", "their"})
JIHADISTS: Final = frozenset({"jihadist", "jihadists", "extremist", "extremists", "jihadis"})
JIHADIST_SIDES: Final = frozenset({"isis", "hts", "al-qaeda"})
NEAR_LETTERS: Final = 7  # a single word needs so many to be linked to one that it is only like
AND: Final = " and "
NAMING: Final = frozenset({"named", "called"})
MOST_WORDS: Final = 4
CIVILIANS: Final = "civilians"
PARTICLES: Final = frozenset({"al", "el", "de", "bin", "ibn", "abu", "van", "von", "abd", "abdul", "abdel"})


def linked_actor(mention: Mention, reading: Reading, *, is_voice: bool = False) -> LinkedActor:
    """Link a mention to an actor; a mention that no pack knows becomes a provisional actor, never nothing."""
    key = (mention.text, is_voice)
    known = reading.known.get(key)
    if known is not None and (
        known.mention.start == mention.start or known.method not in ("document", "none")
    ):
        return LinkedActor(
            mention=mention, name=known.name, id=known.id, method=known.method, confidence=known.confidence
        )
    name, actor_id, method, confidence = answer(mention, reading, is_voice=is_voice)
    linked = LinkedActor(mention=mention, name=name, id=actor_id, method=method, confidence=confidence)
    reading.known[key] = linked
    return linked


def answer(mention: Mention, reading: Reading, *, is_voice: bool) -> Answer:
    """Return the first answer of the steps, for a mention that may be more than one name."""
    phrase = phrase_in(mention.text, reading)
    if not phrase.parts:
        return first_answer(phrase, reading, mention)
    found = (
        joined(mention, reading, is_voice=is_voice)
        or anaphor(phrase, reading, mention, is_voice=is_voice)
        or first_answer(phrase, reading, mention)
    )
    return speaker(found, phrase, reading) if is_voice else found


def phrase_in(text: str, reading: Reading) -> Phrase:
    """Take a mention apart with the words and names of the document's packs."""
    return phrase_of(text, reading.pack.words, reading.pack.actor_index)


def first_answer(phrase: Phrase, reading: Reading, mention: Mention) -> Answer:
    """Return the answer of the first step that knows; else the words themselves."""
    if not phrase.parts:
        return (phrase.text or mention.text, None, "none", 0.0)
    for step in STEPS:
        if found := step(phrase, reading, mention):
            return found
    return (described(phrase, reading.pack.words), None, "description", 0.4)


def described(phrase: Phrase, words: ActorWords) -> str:
    """Describe an actor by its words; one unnamed source keeps its article: "a military source"."""
    name = description(phrase, words)
    article = phrase.text.split(maxsplit=1)[0].lower()
    unnamed = phrase.head in UNNAMED or SOURCE_AT.search(phrase.text)
    return f"{article} {name}" if unnamed and article in ARTICLES and " " in name else name


def joined(mention: Mention, reading: Reading, *, is_voice: bool) -> Answer | None:
    """Answer "Russia and Iran" with both names joined, where both halves are known and the whole is not."""
    before, and_, after = mention.text.partition(AND)
    if not and_ or fold(mention.text) in reading.pack.actor_index.folded:
        return None
    if not (before.strip() and after.strip()):
        return None
    halves = [first_answer(phrase_in(half, reading), reading, mention) for half in (before, after)]
    if any(method in ("description", "none", "document") for _, _, method, _ in halves):
        return None
    names = list(dict.fromkeys(half[0] for half in halves))
    if len(names) == 1:
        return halves[0]
    return (
        (AND.join(names), None, "document", min(half[3] for half in halves))
        if is_voice or mention.start is not None
        else None
    )


def whole_name(phrase: Phrase, reading: Reading, _: Mention) -> Answer | None:
    """Answer with the actor whose name or short form the whole mention is."""
    index = reading.pack.actor_index
    method, confidence = "exact", 1.0
    entries = index.exact.get(phrase.text, ()) if allowed(phrase.text, reading) else ()
    named = phrase.text[phrase.parts[0].start :]  # without "The"
    if not entries and any(letter.isupper() for letter in named) and len(named) > len("Isis"):
        method, confidence = "folded", 0.95
        entries = index.folded.get(fold(phrase.text), ()) if allowed(named, reading) else ()
    if not entries:
        return None
    actor = reading.pack.actors[entries[0]]
    return of_country(actor, [], reading) if is_country(actor) else of(actor, method, confidence)


def allowed(text: str, reading: Reading) -> bool:
    """Tell whether a name may be used here: "the army" is the Syrian one only in a report on that war."""
    return reading.home is not None or not (text.islower() or text.lower() in reading.pack.actor_index.exact)


def acronym(phrase: Phrase, reading: Reading, _: Mention) -> Answer | None:
    """Answer with the name that the document itself explains by these letters: "HTS", "two HTS fighters"."""
    words = reading.pack.words
    core = [
        part
        for part in phrase.parts[: phrase.core_end]
        if part.text not in words.determiners and part.text not in words.epithets
    ]
    while len(core) > 1 and core[-1].text in words.members:
        core = core[:-1]
    if len(core) != 1:
        return None
    meant = reading.acronyms.get(without_possessive(phrase.text[core[0].start : core[0].end]))
    if isinstance(meant, int):
        return of(reading.pack.actors[meant], "document", 0.95)
    return (meant, None, "document", 0.8) if meant else None


def name_inside(phrase: Phrase, reading: Reading, _: Mention) -> Answer | None:
    """Answer with the best known name inside the mention."""
    return best_name(phrase, reading)


def anaphor(phrase: Phrase, reading: Reading, mention: Mention, *, is_voice: bool) -> Answer | None:
    """Answer "the group", "its fighters", "the agency" with whom the text names last before."""
    if mention.start is None or phrase.core_end < len(phrase.parts):
        return None
    words = reading.pack.words
    determiner = mention.text.split(maxsplit=1)[0].lower()
    before = phrase.parts[: max(0, phrase.core_end - 1)]
    backers = {part.start for part in before if part.text in BACKED}
    if any(not is_empty(part.text, words) and part.start not in backers for part in before):
        return None
    if backers and whole_name(phrase, reading, mention):
        return None
    if (
        phrase.head == COALITION and determiner in INDEFINITE
    ):  # "a Takfiri coalition" is none that a pack knows
        return (description(phrase, words), None, "description", 0.4)
    kinds = ANAPHORS.get(phrase.head, frozenset()) if determiner in DEFINITE else frozenset()
    if determiner in POSSESSIVES and phrase.head in words.members:
        kinds = GROUPS
    if is_voice and phrase.head in GROUP_WORDS and kinds:
        kinds = kinds | {ActorKind.MONITOR}
    sides = JIHADIST_SIDES if phrase.head in JIHADISTS else frozenset()
    latest = (
        reading.named_before(mention.start, GROUPS if sides else kinds, sides) if kinds or sides else None
    )
    if latest is None and phrase.head == COALITION and determiner in DEFINITE:
        latest = reading.named_before(len(reading.document.text), kinds)
        if latest is None:  # a coalition that the text never names is not the best known one
            return (description(phrase, words), None, "description", 0.4)
    return of(reading.pack.actors[latest], "document", 0.6) if latest is not None else None


def person(phrase: Phrase, reading: Reading, mention: Mention) -> Answer | None:
    """Answer with the person whom the mention names, in full where the document does so earlier."""
    name = person_named(phrase, reading, mention.start)
    if name is None:
        return None
    if entries := reading.pack.actor_index.folded.get(fold(name)):
        return of(reading.pack.actors[entries[0]], "document", 0.9)
    return (name, None, "document" if name not in phrase.text else "description", 0.6)


def person_named(phrase: Phrase, reading: Reading, offset: int | None) -> str | None:
    """Return the name of a person that a mention ends in, or None; a last name is completed from the text."""
    words = phrase.text.split()
    if not words or not words[-1][:1].isupper():
        return None
    name = trailing_name(words)
    if hangs_on_preposition(words, name, reading):
        return None
    titles = reading.pack.words.titles
    while len(name) > 1 and name[0].lower().strip(".") in titles:
        name = name[1:]
    if len(name) == 1:
        return full_name(name[0], reading, offset) or (name[0] if is_introduced(words, titles) else None)
    if len(name) > MOST_WORDS or (len(name) == len(words) and len(name) > MOST_WORDS - 1):
        return None
    return " ".join(name)


def hangs_on_preposition(words: list[str], name: list[str], reading: Reading) -> bool:
    """Tell whether the name at the end is a place or owner, not a person: "activists in Deir Ezzor"."""
    if len(name) == len(words):
        return False
    before = words[-len(name) - 1].lower()
    lists = reading.pack.words
    return before not in NAMING and (before in lists.joins or before in ("the", "a", "an", "and"))


def trailing_name(words: list[str]) -> list[str]:
    """Return the run of capitalised words at the end."""
    at = len(words)
    while at and (words[at - 1][:1].isupper() or words[at - 1].split("-")[0] in PARTICLES):
        at -= 1
    return words[at:]


def is_introduced(words: list[str], titles: frozenset[str]) -> bool:
    """Tell whether a single name follows a title or "named"."""
    return len(words) > 1 and (words[-2] in NAMING or words[-2].lower().strip(".") in titles)


def full_name(last: str, reading: Reading, offset: int | None) -> str | None:
    """Return the full name that the text gives before an offset for a last name, or None."""
    bare = last.removesuffix("'s").removesuffix("’s")
    known = reading.full_names.get(bare, ()) or reading.full_names.get("al-" + bare, ())
    titles = reading.pack.words.titles
    for start, name in known:
        if offset is not None and start >= offset:
            return None
        words = name.split()
        while len(words) > 1 and words[0].lower().strip(".") in titles:
            words = words[1:]
        if len(words) > 1:
            return " ".join(words)
    return None


def common_noun(phrase: Phrase, reading: Reading, _: Mention) -> Answer | None:
    """Answer "residents", "unknown gunmen", "opposition fighters" with what the codebook calls them."""
    words = reading.pack.words
    core = [part.text for part in phrase.parts[: phrase.core_end]]
    telling = [word for word in core if not is_empty(word, words)]
    if reading.home:
        for length in range(len(telling), 0, -1):
            name = words.home_common.get(" ".join(telling[-length:]))
            if name and (length == len(telling) or is_nationality(telling[:-length], reading)):
                return named_or_common(name, reading)
    if any(word in words.epithets for word in core) and all(word in words.members for word in telling):
        return ("unidentified", None, "common", 0.7)
    head = telling[-1] if telling else (core[-1] if core else "")
    name = words.common.get(head)
    if name is None or (name != CIVILIANS and not all(word in words.common for word in telling)):
        return None
    return (name, None, "common", 0.8)


def is_nationality(folded: list[str], reading: Reading) -> bool:
    """Tell whether words are only the adjective of the war's own country: "Syrian" of "Syrian rebels"."""
    entries = reading.pack.country_index.folded.get(" ".join(folded), ())
    return any(
        reading.home is not None and reading.pack.countries[at].id == reading.home.country for at in entries
    )


def named_or_common(name: str, reading: Reading) -> Answer:
    """Answer with an actor where a word list gives its id, else with a common noun."""
    at = reading.pack.actor_at.get(name)
    return (name, None, "common", 0.8) if at is None else of(reading.pack.actors[at], "common", 0.8)


def near_name(phrase: Phrase, reading: Reading, _: Mention) -> Answer | None:
    """Answer with a name of the same consonants that is also spelled alike."""
    words = reading.pack.words
    core = [part for part in phrase.parts[: phrase.core_end] if not is_empty(part.text, words)]
    if reading.home is None or not core or not phrase.text[core[0].start].isupper():
        return None
    folded = [part.text for part in core]
    while folded and folded[-1] in words.members and len(folded) > 1:
        folded = folded[:-1]
    if len(folded) == 1 and len(folded[0]) < NEAR_LETTERS:
        return None
    for score, entries in reading.pack.actor_index.near(" ".join(folded)):
        if score >= LEAST_NEAR:
            return of(reading.pack.actors[entries[0]], "key", score / 100)
    return None


def speaker(found: Answer, phrase: Phrase, reading: Reading) -> Answer:
    """Answer with the body for which a person is known to speak: the director of a monitor is its voice.

    People who speak stay who they are: a doctor and a resident are "civilians" only among the dead.
    """
    if found[0] == CIVILIANS and found[1] is None:
        return (description(phrase, reading.pack.words), None, "description", 0.4)
    at = reading.pack.actor_at.get(found[1] or "")
    if at is None or reading.pack.actors[at].kind is not ActorKind.PERSON:
        return found
    for tie in reading.pack.actors[at].ties:
        if tie.relation == "speaks_for":
            return of(reading.pack.actor(tie.to), found[2], found[3])
    return found


STEPS: Final[tuple[Step, ...]] = (whole_name, acronym, name_inside, common_noun, near_name, person)
