-- What was done, so that it can be undone: one row a step, written with the change itself.
CREATE TABLE step (
    -- The order of the steps; an id is never used twice, because the window holds some.
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    -- Whose history it belongs to: an issue's, a publication's where there is no issue, the
    -- library's where there is neither.
    publication TEXT REFERENCES publication (id),
    issue TEXT REFERENCES issue (id),
    what TEXT NOT NULL,
    -- The row that it is named after.
    subject TEXT NOT NULL,
    -- What changed, both ways: only the fields that differ, and of a text only the part.
    change TEXT NOT NULL CHECK (json_valid(change)),
    -- Counts the undone steps in the order of their undoing: the last one is redone first.
    undone INTEGER,
    at INTEGER NOT NULL,
    CHECK (issue IS NULL OR publication IS NOT NULL)
) STRICT;
-- Whether the story stands in every issue: a new issue made from the last one has it again.
ALTER TABLE story ADD COLUMN standing INTEGER NOT NULL DEFAULT 0 CHECK (standing IN (0, 1));

CREATE INDEX step_done ON step (issue, publication, id) WHERE undone IS NULL;
CREATE INDEX step_undone ON step (undone) WHERE undone IS NOT NULL;
