// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from "vitest";
import { measureNames, measureOf, readingOf, shadeOf, shareOf, stepsOf, type GapCell } from "./heat";

const counts = {
  asked: 40,
  needed: 20,
  not_needed: 20,
  normative: 0,
  recorded: 9,
  reported: 8,
  covered: 8,
  unserved: 12,
  rated: 5,
  satisfied: 5,
  not_satisfied: 0,
  unserved_rated: 3,
  unserved_satisfied: 0,
  leakage: 1,
  recorded_and_reported: 7,
  recorded_only: 2,
  reported_only: 1,
  neither: 30,
};
const cell: GapCell = { cell: { right: "social", level: "state" }, ...counts };

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

describe("a cell of the heat map", () => {
  it("shows neither a hidden count nor a share of nobody as a share", () => {
    expect(shareOf({ ...cell, unserved: null }, "unserved")).toEqual({ kind: "hidden" });
    expect(shareOf({ ...cell, needed: null }, "unserved")).toEqual({ kind: "hidden" });
    expect(shareOf({ ...cell, needed: 0, unserved: 0 }, "unserved")).toEqual({ kind: "none" });
    expect(readingOf({ kind: "hidden" }, "full_count")).toBe("");
    expect(shadeOf({ kind: "hidden" }, "needed").fill).toBe(shadeOf({ kind: "none" }, "covered").fill);
  });

  it("takes each measure as a part of its own whole", () => {
    const shares = measureNames.map((name) => readingOf(shareOf(cell, name), "full_count"));
    expect(Object.fromEntries(measureNames.map((name, at) => [name, shares[at]]))).toEqual({
      unserved: "60%",
      needed: "50%",
      covered: "40%",
      satisfied: "100%",
    });
  });

  it("shows counts, not shares, of a convenience sample", () => {
    expect(readingOf(shareOf(cell, "unserved"), "convenience")).toBe("12 / 20");
  });

  it("grows darker in five steps, the ends in the outer ones", () => {
    const fill = (value: number) => shadeOf({ kind: "share", part: 0, whole: 1, value }, "needed").fill;
    const steps = stepsOf("needed").map((step) => step.fill);
    expect([0, 0.2, 0.21, 0.6, 0.8, 1].map(fill)).toEqual([0, 0, 1, 2, 3, 4].map((at) => steps[at]));
  });

  it("can be read on every colour", () => {
    for (const { fill, ink } of measureNames.flatMap(stepsOf)) {
      const [dark = 0, light = 0] = [luminance(fill), luminance(ink)].sort((one, other) => one - other);
      expect([fill, (light + 0.05) / (dark + 0.05) >= 4.5]).toEqual([fill, true]);
    }
  });

  it("knows what it is coloured by from the address, else by who was left unserved", () => {
    expect([measureOf("covered"), measureOf(null), measureOf("x")]).toEqual([
      "covered",
      "unserved",
      "unserved",
    ]);
  });
});
