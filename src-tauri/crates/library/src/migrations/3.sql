-- What editions show of a picture: upright, no larger than a page needs, and without what its
-- camera noted. `picture` keeps the original as it came. A picture of before this table gets
-- its row when it is first wanted.
CREATE TABLE picture_copy (
    picture TEXT PRIMARY KEY REFERENCES picture (hash),
    media_type TEXT NOT NULL,
    width INTEGER NOT NULL CHECK (width > 0),
    height INTEGER NOT NULL CHECK (height > 0),
    -- NULL where the original is fit as it is.
    bytes BLOB
) STRICT;

-- A leading picture was its name alone. Now it is Markdown, ![alt](pictures/name), with the words
-- that the library has for it; brackets and marks in them are escaped, and a name that is none of
-- the library's may hold blanks.
UPDATE story SET lead_picture = printf(
    CASE WHEN lead_picture GLOB '*[^a-zA-Z0-9._-]*' THEN '![%s](<pictures/%s>)' ELSE '![%s](pictures/%s)' END,
    coalesce((
        SELECT replace(replace(replace(replace(replace(replace(replace(replace(
                   alt, '\', '\\'), '[', '\['), ']', '\]'), '*', '\*'), '_', '\_'), '`', '\`'), '<', '\<'), char(10), ' ')
        FROM picture WHERE name = lead_picture
    ), ''),
    lead_picture
)
WHERE lead_picture IS NOT NULL;

-- A step that gave a story its leading picture knows only the name, and would bring that back.
DELETE FROM step WHERE change LIKE '%"lead_picture"%';
