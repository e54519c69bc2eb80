"""How well each section of one plan answers each of another.

Plans that were written apart cut one subject into five sections here and into one there. So what counts is half how alike two
sections are and half how much of the one the other holds, of subjects and of words each.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import pairwise

from library.comparing.overlaps import Overlaps
from library.comparing.profiles import Profile
from library.comparing.rarity import Rarity, Vector
from library.finding.roles import TOLD
from parsers.text.folding import fold

_SUBJECTS, _WORDS, _TOPICS, _POSITION = 0.24, 0.67, 0.05, 0.04
"""What each counts in the score."""
_WORDS_ALIKE = 0.2
"""How alike the words of two sections that were written apart can be; more counts no more."""
_SAME_ROLE = 0.2
"""The least score of general sections that are for the same."""
_OTHER_ROLE = 0.7
"""What is left of the score of sections that are not for the same; how things stand may be told under any heading."""
_MAIN, _WITHOUT_MAIN = 0.75, 0.75
"""The weight, of 1, from which a subject is the main one; and what is left of the score of a section that lacks it."""
_OTHER_FRAME, _OTHER_PERIOD, _ONE_LEADS = 0.32, 0.6, 0.72
"""What is left where one looks back, the other ahead; one is of a year, the other of several; only one leads up to its parts."""
_BY_LENGTH = 0.066
"""How much the length counts: by which root of the shorter one's share."""
_OTHER_CHAPTER = 0.75
"""How much is taken of the score of sections whose chapters have nothing in common, of none where no two have more."""
_RIVALS = 0.4
"""How much is taken of the score of a section that answers another one better: by this power of the one's share in the other."""
_SAME_HEADING = 1.6
"""By how much the score of sections is raised whose headings are the same words."""
_NEAR = 1e-6
"""What tells several sections with the same words apart, by what stands around them."""
LEAST = 0.21
"""The score below which a section has no counterpart."""
_WEAK, _FAR_LESS = 0.33, 0.6
"""The score below which a pair is weak where one of the two has a counterpart of which this is less than that share."""
_LEAST_WORDS = _WORDS_ALIKE * (LEAST - _TOPICS - _POSITION) / _WORDS
"""The likeness of words below which sections that share no subject cannot reach that score."""


class Answers:
    """The scores of each section of one plan with each of another, from either side."""

    def __init__(self, left: Sequence[Profile], right: Sequence[Profile], rarity: Rarity) -> None:
        self._left, self._right = left, right
        self._times = _times(left), _times(right)
        subjects_of = [rarity.subjects(each) for each in left], [rarity.subjects(each) for each in right]
        self._main = [[_main_subject(each) for each in side] for side in subjects_of]
        self._subjects = Overlaps(*subjects_of)
        self._words = Overlaps([rarity.grams(each) for each in left], [rarity.grams(each) for each in right])
        self.held_by_right: list[list[float]] = []
        """For each left section how well each right one answers it."""
        self.held_by_left: list[list[float]] = [[] for _ in right]
        """For each right section how well each left one answers it."""
        for one in range(len(left)):
            subjects, words = self._subjects.row(one), self._words.row(one)
            scores = [self._both_ways(one, other, subjects[other], words[other]) for other in range(len(right))]
            self.held_by_right.append([score for score, _ in scores])
            for other, (_, score) in enumerate(scores):
                self.held_by_left[other].append(score)
        self._weigh_chapters()
        self._favour_same_headings()
        self._weigh_rivals()
        self._raise_same()

    def _weigh_chapters(self) -> None:
        """Lower the scores of sections whose chapters answer others: what is reviewed in one is promised in the next."""
        rows, columns = _chapters(self._left), _chapters(self._right)
        if min(len(rows), len(columns)) < _FEWEST_CHAPTERS:
            return
        alike = [
            [
                _mean([max(row[right]) for row in self.held_by_right[left]])
                + _mean([max(row[left]) for row in self.held_by_left[right]])
                for right in columns
            ]
            for left in rows
        ]
        of_rows, of_columns = list(map(max, alike)), list(map(max, zip(*alike, strict=True)))
        for left, likes, most in zip(rows, alike, of_rows, strict=True):
            for right, like, most_of_other in zip(columns, likes, of_columns, strict=True):
                best = min(most, most_of_other)
                factor = 1 - _OTHER_CHAPTER * (1 - like / best) if best else 1.0
                for row in self.held_by_right[left]:
                    row[right] = [score * factor for score in row[right]]
                for column in self.held_by_left[right]:
                    column[left] = [score * factor for score in column[left]]

    def _favour_same_headings(self) -> None:
        """Raise the scores of sections that are called the same, as no others of either plan are."""
        called = _called_alone(self._left), _called_alone(self._right)
        for heading in called[0].keys() & called[1].keys():
            one, other = called[0][heading], called[1][heading]
            for row, at in ((self.held_by_right[one], other), (self.held_by_left[other], one)):
                row[at] = min(1.0, row[at] * _SAME_HEADING)

    def _weigh_rivals(self) -> None:
        """Lower the scores of sections that answer others better: long ones have something of everything."""
        for scores in (self.held_by_right, self.held_by_left):
            best = list(map(max, zip(*scores, strict=True)))
            for row in scores:
                row[:] = [score * (score / most) ** _RIVALS if score else 0.0 for score, most in zip(row, best, strict=True)]

    def _raise_same(self) -> None:
        """Let sections with the same words answer each other before all others; of several those that stand alike."""
        by_words: defaultdict[str, list[int]] = defaultdict(list)
        for other, profile in enumerate(self._right):
            by_words[profile.section.words].append(other)
        for one, profile in enumerate(self._left):
            for other in by_words.get(profile.section.words, ()):
                self.held_by_right[one][other] = 1 + _NEAR * self.held_by_right[one][other]
                self.held_by_left[other][one] = 1 + _NEAR * self.held_by_left[other][one]

    def _both_ways(self, one: int, other: int, subjects: tuple[float, float], words: tuple[float, float]) -> tuple[float, float]:
        """Return how well the right section answers the left one, and the left one the right one."""
        left, right = self._left[one], self._right[other]
        if not max(subjects) and max(words) < _LEAST_WORDS and (left.role is None or left.role != right.role):
            return 0.0, 0.0
        alike = _TOPICS * min(1.0, sum(weight * right.topics.get(topic, 0.0) for topic, weight in left.topics.items()))
        alike += _POSITION * (1 - abs(left.position - right.position))
        of_left, of_right = (alike + _SUBJECTS * subjects[way] + _WORDS * min(1.0, words[way] / _WORDS_ALIKE) for way in (0, 1))
        of_left *= _lacking(self._main[0][one], right) * _by_length(right, left)
        of_right *= _lacking(self._main[1][other], left) * _by_length(left, right)
        if left.period and right.period and left.period != right.period:
            # Where a plan has nothing of that time, what it has of another is the best there is.
            of_left *= _OTHER_PERIOD if _time(left) in self._times[1] else 1.0
            of_right *= _OTHER_PERIOD if _time(right) in self._times[0] else 1.0
        apart = _apart(left, right)
        return apart * _by_role(of_left, left, right), apart * _by_role(of_right, left, right)

    def score(self, one: int, other: int) -> float:
        """Return how well two sections answer each other, by the one that is answered better."""
        return max(self.held_by_right[one][other], self.held_by_left[other][one])

    def is_weak(self, one: int, other: int) -> bool:
        """Return whether little speaks for two sections, and one of them has a far better counterpart."""
        left, right = self.held_by_right[one], self.held_by_left[other]
        is_second = left[other] < _FAR_LESS * max(left) or right[one] < _FAR_LESS * max(right)
        return is_second and self.score(one, other) < _WEAK


_LEAST_OF_A_TIME = 0.12
"""The share of a plan's sections that must be of a time for those of another plan that are of it to be kept from all others."""
_FEWEST_CHAPTERS = 2
_SHORTEST_HEADING = 4


def _called_alone(profiles: Sequence[Profile]) -> dict[str, int]:
    """Return which section each heading is of, without the headings of several sections and those of a word."""
    called: defaultdict[str, list[int]] = defaultdict(list)
    for at, profile in enumerate(profiles):
        called[fold(profile.section.title)].append(at)
    return {heading: at[0] for heading, at in called.items() if len(at) == 1 and len(heading) >= _SHORTEST_HEADING}


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values)


def _chapters(profiles: Sequence[Profile]) -> list[slice]:
    """Return from where to where the sections of each chapter stand."""
    firsts = [at for at, each in enumerate(profiles) if not at or each.chapter != profiles[at - 1].chapter]
    return [slice(first, after) for first, after in pairwise([*firsts, len(profiles)])]


def _main_subject(subjects: Vector) -> str | None:
    """Return the subject that a section is about before all others, if there is one."""
    best = max(subjects, key=subjects.__getitem__, default=None)
    return best if best is not None and subjects[best] >= _MAIN else None


def _lacking(subject: str | None, other: Profile) -> float:
    """Return what is left of the score of a section that says nothing of the main subject of the one it is to answer."""
    return _WITHOUT_MAIN if subject and subject not in other.subjects else 1.0


def _by_length(answer: Profile, asked: Profile) -> float:
    """Return what is left of the score of a section that is shorter than the one it is to answer: it says less of it."""
    return 1.0 if answer.length >= asked.length else float((answer.length / asked.length) ** _BY_LENGTH)


def _time(profile: Profile) -> tuple[str, str | None]:
    return profile.section.frame, profile.period


def _times(profiles: Sequence[Profile]) -> frozenset[tuple[str, str | None]]:
    """Return the times of which a plan has more than a section here and there."""
    counts = Counter(map(_time, profiles))
    return frozenset(time for time, count in counts.items() if count >= _LEAST_OF_A_TIME * len(profiles))


def _apart(left: Profile, right: Profile) -> float:
    """Return what is left of the score of sections that do not look the same way, or are not of the same rank."""
    left_over = 1.0
    if left.section.frame != right.section.frame:
        left_over *= _OTHER_FRAME
    return left_over * (_ONE_LEADS if left.is_lead != right.is_lead else 1.0)


def _by_role(score: float, left: Profile, right: Profile) -> float:
    """Return a score that is raised where two general sections are for the same, and lowered where they are not."""
    if left.role != right.role:
        return score if None in (left.role, right.role) and TOLD & {left.role, right.role} else score * _OTHER_ROLE
    if left.role is None:
        return score
    is_general = left.is_general or right.is_general
    shares = is_general or any(topic in right.section.topics for topic in left.section.topics)
    least = _SAME_ROLE if shares else 0.0
    return least + (1 - least) * score
