// SPDX-License-Identifier: Apache-2.0
// A change sends only the fields that differ, each with the value it was made from, so that the server can
// tell two people's changes of one record apart.

export type Changes<Record> = { [Field in keyof Record]?: { from: Record[Field]; to: Record[Field] } };

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

export function changesOf<Fields extends object>(before: Fields, after: Fields): Changes<Fields> {
  const changes: Changes<Fields> = {};
  for (const field of Object.keys(after) as (keyof Fields)[]) {
    if (!same(before[field], after[field])) changes[field] = { from: before[field], to: after[field] };
  }
  return changes;
}

/** What a person left empty is no value, not an empty one. */
export function orNull(text: string | null | undefined): string | null {
  const trimmed = text?.trim() ?? "";
  return trimmed === "" ? null : trimmed;
}
