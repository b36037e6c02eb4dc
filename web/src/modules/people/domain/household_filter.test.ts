// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from "vitest";
import { filterOf, readFilter, searchOf } from "./household_filter";

describe("the filter of the list of households", () => {
  it("comes back from the address as it went in", () => {
    const filter = { q: "乌兰", union: "7", category: "deep", new_form: false, incomplete: true };
    expect(filterOf(searchOf(filter))).toEqual(filter);
  });

  it("leaves out what is empty and what is neither yes nor no", () => {
    expect(filterOf(new URLSearchParams("q=%20&union_member=perhaps&other=1"))).toEqual({});
    expect(searchOf({ q: "" }).toString()).toBe("");
  });

  it("takes from a saved view what it knows, and nothing else", () => {
    expect(readFilter({ sex: "female", new_form: true, colour: "red", union: 7 })).toEqual({
      sex: "female",
      new_form: true,
    });
    expect(readFilter(null)).toEqual({});
  });
});
