// SPDX-License-Identifier: Apache-2.0
// Two people change one record. `base` is what I started from, `mine` what I made of it, `theirs` what stands
// now. Field by field: what only one of us changed is taken; what both changed differently is a conflict that
// a person decides. Nothing is ever overwritten without that.

export interface Conflict<Fields> {
  field: keyof Fields & string;
  mine: unknown;
  theirs: unknown;
}

export interface Merged<Fields> {
  /** What the form shows on: theirs, with my changes where they do not collide (and mine where they do). */
  values: Fields;
  conflicts: Conflict<Fields>[];
}

// What is left empty in a form may be undefined, null or "": all of them mean no value.
const plain = (value: unknown) => (value === undefined || value === "" ? null : value);
const same = (one: unknown, other: unknown) => JSON.stringify(plain(one)) === JSON.stringify(plain(other));

export function merge<Fields extends object>(base: Fields, mine: Fields, theirs: Fields): Merged<Fields> {
  const values = { ...theirs };
  const conflicts: Conflict<Fields>[] = [];
  for (const field of Object.keys(mine) as (keyof Fields & string)[]) {
    if (same(mine[field], base[field])) continue;
    values[field] = mine[field];
    if (same(theirs[field], base[field]) || same(theirs[field], mine[field])) continue;
    conflicts.push({ field, mine: mine[field], theirs: theirs[field] });
  }
  return { values, conflicts };
}

/** The values once each conflict was decided; a field that was not decided keeps mine. */
export function decide<Fields extends object>(merged: Merged<Fields>, takeTheirs: readonly string[]): Fields {
  const values = { ...merged.values };
  for (const conflict of merged.conflicts)
    if (takeTheirs.includes(conflict.field)) values[conflict.field] = conflict.theirs as never;
  return values;
}
