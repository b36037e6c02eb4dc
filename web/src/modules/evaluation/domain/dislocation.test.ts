// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from "vitest";
import { dislocationOf } from "./dislocation";
import type { GapCell } from "./heat";

const nobody = {
  asked: 0,
  needed: 0,
  not_needed: 0,
  normative: 0,
  recorded: 0,
  reported: 0,
  covered: 0,
  unserved: 0,
  rated: 0,
  satisfied: 0,
  not_satisfied: 0,
  unserved_rated: 0,
  unserved_satisfied: 0,
  leakage: 0,
  recorded_and_reported: 0,
  recorded_only: 0,
  reported_only: 0,
  neither: 0,
};
const said = (counts: Partial<GapCell>) =>
  dislocationOf({ cell: { right: "social", level: "family" }, ...nobody, ...counts }).map(({ key }) => key);

describe("the gap of a cell in words", () => {
  it("says that something is hidden instead of a sentence with a hidden count", () => {
    expect(said({ asked: 30, needed: null, covered: null, unserved: 7 })).toEqual(["hidden"]);
    expect(said({ asked: 30, needed: 20, covered: 8, unserved: 12, rated: null, satisfied: 6 })).toEqual([
      "needed",
      "covered",
      "hidden",
    ]);
  });

  it("tells nobody asked from nobody in need", () => {
    expect(said({})).toEqual(["not_asked"]);
    expect(said({ asked: 12, not_needed: 12, leakage: 6 })).toEqual(["nobody_needed", "leakage"]);
  });

  it("tells all, some and none covered apart, and none rated from none satisfied", () => {
    expect(said({ asked: 9, needed: 9, unserved: 9 })).toEqual(["needed", "all_unserved"]);
    expect(said({ asked: 9, needed: 9, covered: 9 })).toEqual(["needed", "all_covered", "none_rated"]);
    expect(said({ asked: 9, needed: 9, covered: 5, unserved: 4, rated: 5 })).toEqual([
      "needed",
      "covered",
      "satisfied",
    ]);
  });
});
