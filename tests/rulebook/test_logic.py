"""Three values: Kleene's tables, reduction that agrees with evaluation, and facts that never unsettle a result."""

from hypothesis import given
from hypothesis import strategies as st

from wizard.rulebook.logic import ALWAYS, NEVER, AllOf, AnyOf, Expr, Facts, Not, OneOf, Range, Truth, all_of, any_of

TRUE, FALSE, OPEN = OneOf("t", frozenset({"yes"})), OneOf("f", frozenset({"yes"})), OneOf("?", frozenset({"yes"}))
KNOWN: Facts = {"t": "yes", "f": "no"}
NAMES = ("a", "b", "c")

leaves = st.one_of(
    st.builds(OneOf, st.sampled_from(NAMES), st.frozensets(st.sampled_from("xyz"), min_size=1, max_size=2)),
    st.builds(Range, st.just("months"), st.integers(0, 4), st.one_of(st.none(), st.integers(5, 9))),
    st.sampled_from([ALWAYS, NEVER]),
)
expressions: st.SearchStrategy[Expr] = st.recursive(
    leaves,
    lambda inner: st.one_of(
        st.builds(lambda one, two: one & two, inner, inner),
        st.builds(lambda one, two: one | two, inner, inner),
        st.builds(lambda one: ~one, inner),
    ),
    max_leaves=12,
)
facts = st.fixed_dictionaries(
    {},
    optional={**{name: st.sampled_from("xyz-") for name in NAMES}, "months": st.integers(0, 12)},
)


def kleene_and(one: Truth, two: Truth) -> Truth:
    if one is False or two is False:
        return False
    return None if one is None or two is None else True


def test_and_or_not_follow_kleenes_tables() -> None:
    values = {True: TRUE, False: FALSE, None: OPEN}
    for one, left in values.items():
        assert (~left).value(KNOWN) is (None if one is None else not one)
        for two, right in values.items():
            if left is right:
                continue
            expected = kleene_and(one, two)
            assert (left & right).value(KNOWN) is expected, (one, two)
            dual = kleene_and(None if one is None else not one, None if two is None else not two)
            assert (left | right).value(KNOWN) is (None if dual is None else not dual), (one, two)


@given(expressions, facts, facts)
def test_learning_a_fact_never_unsettles_a_result(expr: Expr, first: Facts, more: Facts) -> None:
    before = expr.value(first)
    if before is not None:
        assert expr.value({**more, **first}) is before


@given(expressions, facts, facts)
def test_reducing_then_valuing_is_valuing_at_once(expr: Expr, first: Facts, more: Facts) -> None:
    both = {**more, **first}
    at_once = expr.value(both)
    in_two_steps = expr.given(first).value(both)
    # Reduction may settle more than valuing ("a or not a"), never less and never otherwise.
    assert at_once is None or in_two_steps is at_once


@given(expressions, facts)
def test_a_reduced_condition_reads_nothing_that_is_known(expr: Expr, known: Facts) -> None:
    assert expr.given(known).reads <= expr.reads - set(known)


@given(expressions, facts)
def test_what_settles_a_condition_is_enough_to_settle_it(expr: Expr, known: Facts) -> None:
    truth = expr.value(known)
    reasons = expr.because(known)
    if truth is None:
        assert reasons == ()
    else:
        assert expr.value({name: known[name] for name in reasons}) is truth


@given(expressions)
def test_a_condition_and_its_opposite_is_never(expr: Expr) -> None:
    assert not isinstance(expr, OneOf | Range) or (expr & ~expr) == NEVER


def test_a_set_of_possible_values_settles_what_it_can() -> None:
    two = OneOf("route", frozenset({"work", "msa"}))
    assert two.value({"route": frozenset({"work"})}) is True
    assert two.value({"route": frozenset({"pension"})}) is False
    assert two.value({"route": frozenset({"work", "pension"})}) is None
    assert two.given({"route": frozenset({"work", "pension"})}) == OneOf("route", frozenset({"work"}))


def test_a_fact_that_does_not_apply_lies_in_no_range() -> None:
    assert Range("months", 0, 3).value({"months": "-"}) is False
    assert Range("months", 3).value({"months": "-"}) is False


def test_flattening_keeps_conditions_small() -> None:
    nested = (TRUE & OPEN) & (FALSE & OPEN)
    assert isinstance(nested, AllOf) and len(nested.parts) == 3
    assert isinstance(TRUE | (OPEN | FALSE), AnyOf)
    assert ~~TRUE == TRUE
    assert all_of() == ALWAYS
    assert any_of() == NEVER
    assert isinstance(~TRUE, Not)
