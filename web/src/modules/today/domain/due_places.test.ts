// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from "vitest";
import type { DueItem } from "../api/list_due_items";
import { byKind, placeOf } from "./due_places";

const item = (changes: Partial<DueItem>): DueItem => ({
  kind: "due",
  reason: "people.draft_incomplete",
  next_step: "complete_draft",
  args: {},
  record_kind: "household",
  record: "7",
  household: "7",
  union: null,
  due_on: null,
  ...changes,
});

describe("the worklist", () => {
  it("leads to where the next step is done, or nowhere", () => {
    expect(placeOf(item({ household: null }))).toBeUndefined();
    expect(placeOf(item({}))).toBe("/households/7");
    expect(placeOf(item({ next_step: "settle_collision" }))).toBe("/collisions");
    expect(placeOf(item({ record_kind: "import", record: "3", household: null }))).toBe("/imports/3");
  });

  it("leaves out kinds of which there is nothing, and begins with the most pressing", () => {
    expect(byKind([])).toEqual([]);
    const groups = byKind([item({ kind: "waiting" }), item({}), item({ kind: "overdue" }), item({})]);
    expect(groups.map(({ kind, items }) => [kind, items.length])).toEqual([
      ["overdue", 1],
      ["due", 2],
      ["waiting", 1],
    ]);
  });
});
