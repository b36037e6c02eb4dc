// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from "vitest";
import type { Proposal } from "../api/show_category";
import { lineText, multipleText } from "./category_words";

describe("a category in words", () => {
  it("leaves out a multiple of one and shows the others as they were set", () => {
    expect(multipleText({ p: 1, q: 1 })).toBe("");
    expect(multipleText({ p: 2, q: 1 })).toBe(" × 2");
    expect(multipleText({ p: 3, q: 2 })).toBe(" × 3/2");
  });

  it("shows how the line of each condition comes about", () => {
    const proposal = {
      inputs: { size: 3 },
      parameters: { local_minimum_fen: 90000, deep: { p: 1, q: 1 }, relative: { p: 2, q: 1 } },
    } as Proposal;
    expect(lineText(proposal, "deep", 3240000)).toBe("12 × 3 × 900.00 = 32,400.00");
    expect(lineText(proposal, "relative", 6480000)).toBe("12 × 3 × 900.00 × 2 = 64,800.00");
  });
});
