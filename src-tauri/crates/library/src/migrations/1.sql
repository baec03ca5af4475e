-- Ids are UUIDv7 as text. Moments are milliseconds since 1970 in UTC, dates YYYY-MM-DD.
-- A row with deleted_at is in no list, and comes back when that is taken off again.

CREATE TABLE theme (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    choices TEXT NOT NULL CHECK (json_valid(choices))
) STRICT;

CREATE TABLE picture (
    -- SHA-256 of the bytes, 64 hexadecimal digits: the same picture is kept once.
    hash TEXT PRIMARY KEY CHECK (length(hash) = 64),
    -- What stories name it by, as pictures/<name>.
    name TEXT NOT NULL UNIQUE,
    media_type TEXT NOT NULL,
    width INTEGER NOT NULL CHECK (width > 0),
    height INTEGER NOT NULL CHECK (height > 0),
    alt TEXT NOT NULL,
    added_at INTEGER NOT NULL,
    bytes BLOB NOT NULL
) STRICT;

CREATE TABLE publication (
    id TEXT PRIMARY KEY,
    revision INTEGER NOT NULL DEFAULT 1,
    name TEXT NOT NULL,
    tagline TEXT NOT NULL,
    logo TEXT REFERENCES picture (hash),
    publisher TEXT NOT NULL,
    address TEXT NOT NULL,
    website TEXT NOT NULL,
    footer TEXT NOT NULL,
    house_style TEXT NOT NULL,
    language TEXT NOT NULL,
    numbering TEXT NOT NULL,
    theme TEXT NOT NULL REFERENCES theme (id),
    created_at INTEGER NOT NULL,
    deleted_at INTEGER
) STRICT;

CREATE TABLE section (
    id TEXT PRIMARY KEY,
    publication TEXT NOT NULL REFERENCES publication (id),
    name TEXT NOT NULL,
    position INTEGER NOT NULL,
    UNIQUE (publication, name)
) STRICT;

CREATE TABLE issue (
    id TEXT PRIMARY KEY,
    publication TEXT NOT NULL REFERENCES publication (id),
    revision INTEGER NOT NULL DEFAULT 1,
    number TEXT NOT NULL,
    sort_number INTEGER NOT NULL,
    date TEXT,
    dateline TEXT NOT NULL,
    subject TEXT NOT NULL,
    preheader TEXT NOT NULL,
    introduction TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('draft', 'in-review', 'ready', 'published')),
    metadata TEXT NOT NULL CHECK (json_valid(metadata)),
    created_at INTEGER NOT NULL,
    deleted_at INTEGER
) STRICT;
CREATE INDEX issue_by_publication ON issue (publication, sort_number, date);

CREATE TABLE story (
    id TEXT PRIMARY KEY,
    publication TEXT NOT NULL REFERENCES publication (id),
    -- NULL while the story is in the pool.
    issue TEXT REFERENCES issue (id),
    -- 0, 1, 2 … among the stories of its issue, or of the pool, that are not deleted.
    position INTEGER NOT NULL,
    revision INTEGER NOT NULL DEFAULT 1,
    section TEXT REFERENCES section (id),
    kicker TEXT NOT NULL,
    headline TEXT NOT NULL,
    byline TEXT NOT NULL,
    teaser TEXT NOT NULL,
    body TEXT NOT NULL,
    -- Counted when the body is saved, so that lists need not read it.
    words INTEGER NOT NULL,
    source_url TEXT NOT NULL,
    language TEXT,
    lead_picture TEXT,
    status TEXT NOT NULL CHECK (status IN ('draft', 'ready', 'held')),
    word_target INTEGER,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    deleted_at INTEGER
) STRICT;
CREATE INDEX story_by_issue ON story (issue, position);
CREATE INDEX story_by_publication ON story (publication);

-- What the window remembers, by name, as JSON.
CREATE TABLE setting (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL CHECK (json_valid(value))
) STRICT;
