from tui.models.history import History, Visit
from tui.models.reader import Position

A, B, C = (Visit("plan", Position(n)) for n in range(3))


def test_going_back_and_forward_again() -> None:
    history = History()
    history.leave(A)
    history.leave(B)
    assert history.back(C) == B
    assert history.back(B) == A
    assert history.back(A) is None
    assert history.forward(A) == B
    assert history.forward(B) == C
    assert history.forward(C) is None


def test_a_new_jump_forgets_what_was_ahead() -> None:
    history = History()
    history.leave(A)
    assert history.back(B) == A
    history.leave(A)
    assert history.forward(C) is None


def test_a_place_is_not_gone_back_to_from_itself() -> None:
    history = History()
    history.leave(A)
    assert history.back(A) is None
