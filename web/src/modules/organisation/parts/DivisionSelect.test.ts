// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from "vitest";
import { wayDown } from "./DivisionSelect";

describe("way down to a division", () => {
  it.each([
    ["a county", "150521", ["150000", "150500", "150521"]],
    ["a prefecture", "150500", ["150000", "150500"]],
    ["a province", "150000", ["150000"]],
    ["nothing", null, []],
    ["a code that is none", "15", []],
  ])("to %s", (_name, code, way) => {
    expect(wayDown(code)).toEqual(way);
  });
});
