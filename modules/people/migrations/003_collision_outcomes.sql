-- A desk may find that a number was wrong, and a collision falls away when one side gives the number up. SQLite cannot
-- change a CHECK, so the table is made anew.

CREATE TABLE people_collisions_with_outcomes (
    id BIGINT PRIMARY KEY,
    desk_union BIGINT NOT NULL,
    scope_pos BIGINT NOT NULL,
    household_id BIGINT NOT NULL REFERENCES people_households (id),
    person_id BIGINT NOT NULL REFERENCES people_persons (id),
    other_household_id BIGINT NOT NULL REFERENCES people_households (id),
    state TEXT NOT NULL CHECK (state IN ('being_checked', 'same_person', 'different_person', 'number_wrong',
                                          'fell_away')),
    raised_at BIGINT NOT NULL,
    settled_at BIGINT,
    settled_by BIGINT
);
INSERT INTO people_collisions_with_outcomes
SELECT id, desk_union, scope_pos, household_id, person_id, other_household_id, state, raised_at, settled_at, settled_by
FROM people_collisions;
DROP TABLE people_collisions;
ALTER TABLE people_collisions_with_outcomes RENAME TO people_collisions;
CREATE INDEX people_collisions_desk ON people_collisions (state, scope_pos, id);
CREATE INDEX people_collisions_household ON people_collisions (household_id);
CREATE INDEX people_collisions_other ON people_collisions (other_household_id);
