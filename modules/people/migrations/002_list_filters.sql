-- The filters of the household list that few files of a large scope may meet: without an index of its own each would be
-- asked of every file. In the order of the list, so that a page of a common value is read without sorting.
CREATE INDEX people_households_state ON people_households (state, scope_pos);
CREATE INDEX people_households_proposed ON people_households (proposed_category, scope_pos);
CREATE INDEX people_households_cause ON people_households (main_cause, scope_pos);
