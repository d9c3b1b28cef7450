"""The commune search measured beside what one would use without it: the same 500 queries, one after the other.

`manage.py bench_search` prints the table; nothing here is used by the site.
"""

import random
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from statistics import quantiles

import environ
import psycopg
from django.db import OperationalError
from rapidfuzz import fuzz, process

from cpam.models import Commune
from cpam.names import compact_name, words_of
from cpam.search.communes import search_communes

QUERIES = 500
LETTERS = "abcdefghijklmnopqrstuvwxyz"
Search = Callable[[str], list[str]]


@dataclass(frozen=True)
class Query:
    """What is typed, and the folded name that should come back."""

    kind: str
    text: str
    wanted: str


@dataclass(frozen=True)
class Figures:
    """One row of the table, in microseconds; recall among the first five answers."""

    method: str
    kind: str
    p50: float
    p95: float
    recall: float


def sample(seed: int = 15) -> list[Query]:
    """500 communes drawn by chance, each asked for in five ways."""
    chance = random.Random(seed)
    rows = list(Commune.objects.exclude(territory="").order_by("pk").values_list("name", "postcodes"))
    queries: list[Query] = []
    for name, postcodes in chance.sample(rows, QUERIES):
        folded, key = " ".join(words_of(name)), compact_name(name)
        queries += [
            Query("prefix", name[: chance.randint(3, max(3, len(name) - 1))], key),
            Query("postcode", chance.choice(postcodes.split() or ["97133"]), key),
            Query("name + postcode", f"{postcodes[:5]} {name}", key),
            Query("1 typo", slip(folded, chance), key),
            Query("2 typos", slip(slip(folded, chance), chance), key),
        ]
    return queries


def slip(word: str, chance: random.Random) -> str:
    """One slip of the hand: a letter left out, added, changed, or swapped with the next."""
    at = chance.randrange(len(word))
    kind = chance.choice(["omit", "add", "change", "swap"])
    if kind == "swap" and at + 1 < len(word):
        return word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    if kind == "omit" and len(word) > 1:
        return word[:at] + word[at + 1 :]
    letter = chance.choice(LETTERS)
    return word[:at] + letter + word[at + (kind == "change") :]


def measure(method: str, search: Search, queries: list[Query]) -> list[Figures]:
    """Time one method on every kind of query."""
    figures = []
    for kind in dict.fromkeys(query.kind for query in queries):
        times: list[float] = []
        found = 0
        for query in (query for query in queries if query.kind == kind):
            start = time.perf_counter()
            names = search(query.text)
            times.append((time.perf_counter() - start) * 1e6)
            found += query.wanted in names[:5]
        cuts = quantiles(times, n=100)
        figures.append(Figures(method, kind, cuts[49], cuts[94], found / len(times)))
    return figures


def run() -> Iterator[Figures]:
    """Every method that can be tried on this machine."""
    queries = sample()
    search_communes("Lille")  # builds the index
    yield from measure("Quinze", quinze, queries)
    names = list(Commune.objects.exclude(territory="").values_list("name", "postcodes"))
    with sqlite_rivals(names) as rivals:
        for method, search in rivals.items():
            yield from measure(method, search, queries)
    keys = [compact_name(name) for name, _codes in names]
    yield from measure("rapidfuzz over every name", lambda text: _by_ratio(text, keys), queries)
    with suppress(psycopg.Error, OperationalError), postgresql_rival(names) as search:
        yield from measure("PostgreSQL pg_trgm", search, queries)


def quinze(text: str) -> list[str]:
    return [compact_name(match.former or match.name) for match in search_communes(text, 5)]


def _by_ratio(text: str, keys: list[str]) -> list[str]:
    return [key for key, _score, _at in process.extract(compact_name(text), keys, scorer=fuzz.ratio, limit=5)]


@contextmanager
def sqlite_rivals(names: list[tuple[str, str]]) -> Iterator[dict[str, Search]]:
    """LIKE as Django's `istartswith` writes it, and FTS5 with trigrams, on a database in memory."""
    base = sqlite3.connect(":memory:")
    base.execute("create table commune (key text, folded text, codes text)")
    rows = [(compact_name(name), " ".join(words_of(name)), codes) for name, codes in names]
    base.executemany("insert into commune values (?, ?, ?)", rows)
    base.execute("create index by_key on commune (key)")
    base.execute("create virtual table trigrams using fts5(key unindexed, folded, codes, tokenize='trigram')")
    base.execute("insert into trigrams select key, folded, codes from commune")

    def like(text: str) -> list[str]:
        sql = "select key from commune where key like ? escape '\\' or codes like ? escape '\\' limit 5"
        return [key for (key,) in base.execute(sql, (f"{compact_name(text)}%", f"{text}%"))]

    def trigrams(text: str) -> list[str]:
        folded = " ".join(words_of(text))
        parts = {folded[at : at + 3] for at in range(len(folded) - 2)}
        terms = " OR ".join(f'"{part}"' for part in sorted(parts)) or f'"{folded}"'
        sql = "select key from trigrams where trigrams match ? order by rank limit 5"
        return [key for (key,) in base.execute(sql, (terms,))]

    try:
        yield {"SQLite LIKE": like, "SQLite FTS5 trigram": trigrams}
    finally:
        base.close()


@contextmanager
def postgresql_rival(names: list[tuple[str, str]]) -> Iterator[Search]:
    """A prefix, then pg_trgm, in a temporary table; `QUINZE_BENCH_POSTGRESQL` says where, else the local server."""
    where = environ.Env().str("QUINZE_BENCH_POSTGRESQL", default="postgresql:///postgres")
    with psycopg.connect(where, connect_timeout=2) as base:
        base.execute("create extension if not exists pg_trgm")
        base.execute("create temporary table bench (key text, codes text)")
        with base.cursor() as cursor, cursor.copy("copy bench from stdin") as copy:
            for name, codes in names:
                copy.write_row((compact_name(name), codes))
        base.execute("create index on bench (key text_pattern_ops)")
        base.execute("create index on bench using gin (key gin_trgm_ops)")
        base.execute("analyze bench")

        def search(text: str) -> list[str]:
            key = compact_name(text)
            prefix = "select key from bench where key like %s or codes like %s limit 5"
            found = [row[0] for row in base.execute(prefix, (f"{key}%", f"{text}%"))]
            if len(found) < 5:
                near = "select key from bench where key %% %s order by similarity(key, %s) desc limit 5"
                found += [row[0] for row in base.execute(near, (key, key))]
            return found

        yield search
