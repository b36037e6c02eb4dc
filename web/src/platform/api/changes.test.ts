// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from "vitest";
import { changesOf, orNull } from "./changes";

describe("changes", () => {
  it("hold only the fields that differ, each with what it was", () => {
    const before = { name: "a", phone: null as string | null, permissions: ["x", "y"] };
    expect(changesOf(before, { name: "b", phone: null, permissions: ["x", "y"] })).toEqual({
      name: { from: "a", to: "b" },
    });
  });

  it("compare lists by what is in them", () => {
    expect(changesOf({ permissions: ["x"] }, { permissions: ["x", "y"] })).toEqual({
      permissions: { from: ["x"], to: ["x", "y"] },
    });
  });

  it("take an emptied field for no value", () => {
    expect([orNull(""), orNull("  "), orNull(undefined), orNull(" a ")]).toEqual([null, null, null, "a"]);
  });
});
