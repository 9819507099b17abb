"""Every check there is: each reads a sheet and yields slips."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from khrongkan.checks.across import duplicate_codes, same_names, sums_of_allocation
from khrongkan.checks.brackets import unpaired_brackets
from khrongkan.checks.categories import unknown_categories, without_category
from khrongkan.checks.clauses import missing_spaces_in_lists, verbs_in_a_row
from khrongkan.checks.confusions import known_confusions
from khrongkan.checks.copies import copied_sections, near_copies, repeated_items
from khrongkan.checks.doubled import doubled_words
from khrongkan.checks.indicators import weak_indicators
from khrongkan.checks.labels import item_labels
from khrongkan.checks.letters import mistyped_letters
from khrongkan.checks.lists import miscounted_lists
from khrongkan.checks.missing import missing
from khrongkan.checks.money import (
    amounts_as_written,
    lines_against_activities,
    money_without_budget,
    negative_money,
    same_time_twice,
    sums_in_sentences,
    sums_of_budget,
)
from khrongkan.checks.numerals import mixed_digits, two_scripts
from khrongkan.checks.order import codes_out_of_order
from khrongkan.checks.own_name import office_names, other_names, unit_names
from khrongkan.checks.percents import counts_disagree, shares_disagree
from khrongkan.checks.persons import half_signers, latin_alike, lost_titles, names_alike
from khrongkan.checks.phrases import spaces_in_phrases
from khrongkan.checks.placeholders import placeholders
from khrongkan.checks.portfolio import missing_of_portfolio, sums_of_portfolio
from khrongkan.checks.purposes import purposes
from khrongkan.checks.sheet import Sheet
from khrongkan.checks.slips import Slip
from khrongkan.checks.spacing import wrong_spaces
from khrongkan.checks.spelling import misspelt_words
from khrongkan.checks.steps import calendar_against_activities
from khrongkan.checks.targets import counts_and_units, lost_targets, target_kinds
from khrongkan.checks.times import (
    fiscal_years,
    impossible_dates,
    later_years,
    lone_dates,
    outside_period,
    unread_times,
    untimed_activities,
    weekends,
)
from khrongkan.checks.titles import titles_unlike

Check = Callable[[Sheet], Iterator[Slip]]

OF_ANY: tuple[Check, ...] = (
    missing,
    missing_of_portfolio,
    mixed_digits,
    two_scripts,
    item_labels,
    mistyped_letters,
    wrong_spaces,
    spaces_in_phrases,
    missing_spaces_in_lists,
    verbs_in_a_row,
    unpaired_brackets,
    placeholders,
    doubled_words,
    known_confusions,
    misspelt_words,
    latin_alike,
    other_names,
    office_names,
    unread_times,
    impossible_dates,
    sums_in_sentences,
    sums_of_allocation,
    amounts_as_written,
    counts_and_units,
    repeated_items,
    counts_disagree,
    miscounted_lists,
    sums_of_portfolio,
    codes_out_of_order,
    negative_money,
)
"""The checks of any record, surer ones first."""

OF_PROJECTS: tuple[Check, ...] = (
    names_alike,
    titles_unlike,
    lost_titles,
    half_signers,
    unit_names,
    outside_period,
    later_years,
    untimed_activities,
    fiscal_years,
    lone_dates,
    weekends,
    sums_of_budget,
    same_time_twice,
    unknown_categories,
    without_category,
    money_without_budget,
    lines_against_activities,
    target_kinds,
    lost_targets,
    weak_indicators,
    copied_sections,
    near_copies,
    shares_disagree,
    calendar_against_activities,
    purposes,
)
"""The checks of what only a project has."""

ACROSS: tuple[Check, ...] = (duplicate_codes, same_names)
"""The checks of a record beside others."""
