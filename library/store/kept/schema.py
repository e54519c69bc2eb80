"""The tables of a library, as an ordered list of migrations; docs/library.md tells what its views hold.

A library remembers how many of them it has seen (PRAGMA user_version). They stand for ever: what changes is a new one.
"""

APPLICATION = 0x59414F44
"""What SQLite writes into the file so that programs can tell it: YAOD (PRAGMA application_id)."""

_FIRST = """
CREATE TABLE meta (name TEXT PRIMARY KEY, value) WITHOUT ROWID;
INSERT INTO meta VALUES ('changes', 0);

CREATE TABLE plan (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    province TEXT, city TEXT, year INTEGER, issuer TEXT, number TEXT, issued TEXT, doc_type TEXT, file TEXT, address TEXT,
    path TEXT,
    added TEXT NOT NULL,
    content TEXT NOT NULL,
    parsers TEXT NOT NULL,
    edited TEXT NOT NULL DEFAULT '{}',
    found BLOB,
    province_order TEXT NOT NULL, year_order INTEGER NOT NULL, city_order TEXT NOT NULL,
    label TEXT NOT NULL
);
CREATE UNIQUE INDEX plan_order ON plan (province_order, year_order, city_order, id);
CREATE INDEX plan_content ON plan (content);
CREATE INDEX plan_path ON plan (path);
CREATE INDEX plan_place ON plan (province, city, year);

CREATE TABLE section (
    plan INTEGER NOT NULL REFERENCES plan (key) ON DELETE CASCADE,
    "index" INTEGER NOT NULL, path TEXT NOT NULL, depth INTEGER NOT NULL, marker TEXT NOT NULL, marker_as_found TEXT NOT NULL,
    title TEXT NOT NULL, text TEXT NOT NULL, source_start INTEGER, source_end INTEGER, topics TEXT NOT NULL, frame TEXT NOT NULL,
    ocr INTEGER NOT NULL, damaged INTEGER NOT NULL,
    PRIMARY KEY (plan, "index")
) WITHOUT ROWID;

CREATE TABLE deadline (
    plan INTEGER NOT NULL REFERENCES plan (key) ON DELETE CASCADE, nth INTEGER NOT NULL,
    section INTEGER NOT NULL, phrase TEXT, shown TEXT, kind TEXT, start TEXT, "end" TEXT, rrule TEXT, year_inferred INTEGER,
    damaged INTEGER, known TEXT, task TEXT, source_start INTEGER, source_end INTEGER, place_start INTEGER, place_end INTEGER,
    PRIMARY KEY (plan, nth)
) WITHOUT ROWID;
CREATE INDEX deadline_day ON deadline (coalesce("end", start));

CREATE TABLE target (
    plan INTEGER NOT NULL REFERENCES plan (key) ON DELETE CASCADE, nth INTEGER NOT NULL,
    section INTEGER NOT NULL, phrase TEXT, shown TEXT, indicator TEXT, measure TEXT, comparator TEXT, value REAL, upper REAL,
    approximate INTEGER, bound TEXT, unit TEXT, baseline TEXT, scope TEXT, kind TEXT, due TEXT, due_inherited INTEGER,
    damaged INTEGER, source_start INTEGER, source_end INTEGER, place_start INTEGER, place_end INTEGER,
    PRIMARY KEY (plan, nth)
) WITHOUT ROWID;

CREATE TABLE result (
    plan INTEGER NOT NULL REFERENCES plan (key) ON DELETE CASCADE, nth INTEGER NOT NULL,
    section INTEGER NOT NULL, phrase TEXT, shown TEXT, indicator TEXT, measure TEXT, value REAL, upper REAL, approximate INTEGER,
    unit TEXT, change TEXT, baseline TEXT, period TEXT, scope TEXT, damaged INTEGER,
    source_start INTEGER, source_end INTEGER, place_start INTEGER, place_end INTEGER,
    PRIMARY KEY (plan, nth)
) WITHOUT ROWID;

CREATE TABLE duty (
    plan INTEGER NOT NULL REFERENCES plan (key) ON DELETE CASCADE, nth INTEGER NOT NULL,
    section INTEGER NOT NULL, phrase TEXT, role TEXT, unit TEXT, unit_name TEXT,
    source_start INTEGER, source_end INTEGER, place_start INTEGER, place_end INTEGER,
    PRIMARY KEY (plan, nth)
) WITHOUT ROWID;

CREATE TABLE other (plan INTEGER NOT NULL REFERENCES plan (key) ON DELETE CASCADE, kind TEXT NOT NULL, body TEXT NOT NULL,
    PRIMARY KEY (plan, kind)) WITHOUT ROWID;

CREATE VIEW plans AS
    SELECT id, title, province, city, year, issuer, number, issued, doc_type, file, address, path, added FROM plan;
CREATE VIEW sections AS
    SELECT p.id AS plan, s."index", s.path, s.depth, s.marker, s.title, s.text, s.topics, s.frame, s.ocr, s.damaged
    FROM section s JOIN plan p ON p.key = s.plan;
CREATE VIEW deadlines AS
    SELECT p.id AS plan, d.section, d.phrase, d.shown, d.kind, d.start, d."end", d.rrule, d.year_inferred, d.damaged, d.task
    FROM deadline d JOIN plan p ON p.key = d.plan;
CREATE VIEW targets AS
    SELECT p.id AS plan, t.section, t.phrase, t.shown, t.indicator, t.measure, t.comparator, t.value, t.upper, t.approximate,
        t.bound, t.unit, t.baseline, t.scope, t.kind, t.due, t.due_inherited, t.damaged
    FROM target t JOIN plan p ON p.key = t.plan;
CREATE VIEW results AS
    SELECT p.id AS plan, r.section, r.phrase, r.shown, r.indicator, r.measure, r.value, r.upper, r.approximate, r.unit, r.change,
        r.baseline, r.period, r.scope, r.damaged
    FROM result r JOIN plan p ON p.key = r.plan;
CREATE VIEW duties AS
    SELECT p.id AS plan, u.section, u.phrase, u.role, u.unit, u.unit_name FROM duty u JOIN plan p ON p.key = u.plan;
"""

_NEW_BY_PLACE = """
CREATE INDEX plan_added ON plan (added, province_order, year_order);
"""

_REVISIONS = """
CREATE INDEX plan_group ON plan (province_order, year_order, province, year);
CREATE INDEX plan_parsers ON plan (parsers);
CREATE TABLE revision (plan INTEGER PRIMARY KEY REFERENCES plan (key) ON DELETE CASCADE, number INTEGER NOT NULL);
INSERT INTO revision SELECT key, random() FROM plan;
INSERT INTO meta VALUES ('state', random());
CREATE TRIGGER plan_came AFTER INSERT ON plan BEGIN INSERT OR REPLACE INTO revision VALUES (new.key, random()); END;
CREATE TRIGGER plan_changed AFTER UPDATE OF id, title, province, city, year, doc_type ON plan
    BEGIN UPDATE revision SET number = random() WHERE plan = new.key; END;
"""

_MARKS = """
CREATE TABLE mark (
    key INTEGER PRIMARY KEY,
    task TEXT NOT NULL, plan TEXT NOT NULL, words TEXT NOT NULL, state TEXT NOT NULL,
    progress TEXT NOT NULL DEFAULT '', problem TEXT NOT NULL DEFAULT '', note TEXT NOT NULL DEFAULT '',
    made TEXT NOT NULL, undone INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX mark_task ON mark (task, undone);
CREATE VIEW marks AS
    SELECT task, plan, words, state, progress, problem, note, made FROM mark
    WHERE key IN (SELECT max(key) FROM mark WHERE NOT undone GROUP BY task);
"""

_DECISIONS = """
CREATE TABLE decision (
    key INTEGER PRIMARY KEY,
    left_plan TEXT NOT NULL, left_words TEXT NOT NULL, right_plan TEXT NOT NULL, right_words TEXT NOT NULL,
    together INTEGER NOT NULL, made TEXT NOT NULL
);
CREATE INDEX decision_plans ON decision (left_plan, right_plan);
"""

_STARS = """
CREATE TABLE star (
    plan TEXT NOT NULL, words TEXT NOT NULL, note TEXT NOT NULL DEFAULT '', made TEXT NOT NULL, PRIMARY KEY (plan, words)
);
CREATE VIEW stars AS SELECT plan, words, note, made FROM star;
"""

_STARS_ON_SAME_WORDS = """
CREATE TABLE star_on_words (
    plan TEXT NOT NULL, words TEXT NOT NULL, nth INTEGER NOT NULL DEFAULT 0,
    note TEXT NOT NULL DEFAULT '', made TEXT NOT NULL, PRIMARY KEY (plan, words, nth)
);
INSERT INTO star_on_words (plan, words, note, made) SELECT plan, words, note, made FROM star ORDER BY rowid;
DROP VIEW stars;
DROP TABLE star;
ALTER TABLE star_on_words RENAME TO star;
CREATE VIEW stars AS SELECT plan, words, nth, note, made FROM star;
"""

_BOUNDS_OF_RESULTS = """
ALTER TABLE result ADD COLUMN bound TEXT;
DROP VIEW results;
CREATE VIEW results AS
    SELECT p.id AS plan, r.section, r.phrase, r.shown, r.indicator, r.measure, r.value, r.upper, r.approximate, r.bound, r.unit,
        r.change, r.baseline, r.period, r.scope, r.damaged
    FROM result r JOIN plan p ON p.key = r.plan;
"""

_COUNTIES = """
ALTER TABLE plan ADD COLUMN county TEXT;
DROP INDEX plan_place;
CREATE INDEX plan_place ON plan (province, city, county, year);
DROP VIEW plans;
CREATE VIEW plans AS
    SELECT id, title, province, city, county, year, issuer, number, issued, doc_type, file, address, path, added FROM plan;
DROP TRIGGER plan_changed;
CREATE TRIGGER plan_changed AFTER UPDATE OF id, title, province, city, county, year, doc_type ON plan
    BEGIN UPDATE revision SET number = random() WHERE plan = new.key; END;
"""

MIGRATIONS: tuple[str, ...] = (
    _FIRST, _NEW_BY_PLACE, _REVISIONS, _MARKS, _DECISIONS, _STARS, _STARS_ON_SAME_WORDS, _BOUNDS_OF_RESULTS,
    _COUNTIES,
)  # fmt: skip
"""Each leads a library of the version before it to the next."""

TABLES = {"deadlines": "deadline", "targets": "target", "results": "result", "duties": "duty"}
"""The tables of the kinds of facts, by their names in a plan; kinds without one are kept as JSON in `other`."""
