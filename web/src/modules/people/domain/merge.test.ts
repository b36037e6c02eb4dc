// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from "vitest";
import { decide, merge } from "./merge";

const base = { cause: "accident" as string | null, size: 3, causes: ["a"], remarks: null as string | null };

describe("two people's changes of one record", () => {
  it("collide only where both changed the same field differently", () => {
    const mine = { ...base, cause: "illness", size: 4 };
    const theirs = { ...base, cause: "schooling", remarks: "theirs" };
    expect(merge(base, mine, theirs)).toEqual({
      values: { cause: "illness", size: 4, causes: ["a"], remarks: "theirs" },
      conflicts: [{ field: "cause", mine: "illness", theirs: "schooling" }],
    });
  });

  it("do not collide where both made the same change", () => {
    const both = { ...base, causes: ["a", "b"] };
    expect(merge(base, both, { ...both }).conflicts).toEqual([]);
  });

  it("take what was left empty for no value, however the form says it", () => {
    const mine = { ...base, remarks: "" };
    expect(merge(base, mine, { ...base, remarks: "theirs" })).toEqual({
      values: { ...base, remarks: "theirs" },
      conflicts: [],
    });
  });

  it("are settled field by field", () => {
    const merged = merge(base, { ...base, cause: "b", size: 1 }, { ...base, cause: "c", size: 2 });
    expect(decide(merged, ["size"])).toEqual({ ...base, cause: "b", size: 2 });
  });
});
