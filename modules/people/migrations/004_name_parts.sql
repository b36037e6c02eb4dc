-- A name is found by the beginning of one of its parts (src/domain/names.hpp says which), so by one range of an index
-- read in its order and no further than the hits that are shown. Pairs of letters, which came before, say little: a third
-- of a million names hold "ng". (No index by person and no foreign key: a person's parts follow from the name, and each
-- would double the cost of the longest table.)
-- sqlite only
CREATE TABLE people_name_parts (
    part TEXT NOT NULL,
    scope_pos BIGINT NOT NULL,
    person_id BIGINT NOT NULL,
    PRIMARY KEY (part, scope_pos, person_id)
);
-- Whatever language the database sorts by, a beginning is a range of bytes.
-- postgres only
CREATE TABLE people_name_parts (
    part TEXT COLLATE "C" NOT NULL,
    scope_pos BIGINT NOT NULL,
    person_id BIGINT NOT NULL,
    PRIMARY KEY (part, scope_pos, person_id)
);

-- Of the names that are there: `starts` are the letters at which a part of the form may begin (none: at each sign).
-- sqlite only
INSERT INTO people_name_parts (part, scope_pos, person_id)
WITH RECURSIVE forms (form, starts, shortest, scope_pos, id) AS (
    SELECT replace(replace(replace(replace(replace(replace(replace(lower(name), ' ', ''), char(9), ''), char(12288), ''),
                   char(160), ''), '·', ''), '•', ''), '．', ''), NULL, 1, scope_pos, id FROM people_persons
    UNION ALL SELECT name_pinyin, substr(name_initials, 2), 1, scope_pos, id FROM people_persons
    UNION ALL SELECT name_initials, NULL, 2, scope_pos, id FROM people_persons
), rests (rest, starts, shortest, scope_pos, id) AS (
    SELECT substr(form, 2), starts, shortest, scope_pos, id FROM forms
    UNION ALL SELECT substr(rest, 2), starts, shortest, scope_pos, id FROM rests WHERE length(rest) > 1
)
SELECT '^' || form, scope_pos, id FROM forms WHERE form <> ''
UNION ALL SELECT rest, scope_pos, id FROM rests
    WHERE length(rest) >= shortest AND (starts IS NULL OR instr(starts, substr(rest, 1, 1)) > 0)
ON CONFLICT DO NOTHING;
-- postgres only
INSERT INTO people_name_parts (part, scope_pos, person_id)
WITH RECURSIVE forms (form, starts, shortest, scope_pos, id) AS (
    SELECT translate(lower(name COLLATE "C"), ' ·•．' || chr(9) || chr(12288) || chr(160), ''), NULL, 1, scope_pos, id
        FROM people_persons
    UNION ALL SELECT name_pinyin, substr(name_initials, 2), 1, scope_pos, id FROM people_persons
    UNION ALL SELECT name_initials, NULL, 2, scope_pos, id FROM people_persons
), rests (rest, starts, shortest, scope_pos, id) AS (
    SELECT substr(form, 2), starts, shortest, scope_pos, id FROM forms
    UNION ALL SELECT substr(rest, 2), starts, shortest, scope_pos, id FROM rests WHERE length(rest) > 1
)
SELECT '^' || form, scope_pos, id FROM forms WHERE form <> ''
UNION ALL SELECT rest, scope_pos, id FROM rests
    WHERE length(rest) >= shortest AND (starts IS NULL OR strpos(starts, substr(rest, 1, 1)) > 0)
ON CONFLICT DO NOTHING;

DROP TABLE people_name_grams;
-- Found by their parts now.
DROP INDEX people_persons_pinyin;
DROP INDEX people_persons_initials;
