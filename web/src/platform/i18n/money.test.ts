// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from "vitest";
import { formatFen, parseYuan } from "./money";

describe("money", () => {
  it("refuses what is not an amount of yuan", () => {
    for (const typed of ["", "-5", "1.234", "一百", "1e3", ".5"])
      expect([typed, parseYuan(typed)]).toEqual([typed, undefined]);
  });

  it("reads yuan as people type them into whole fen", () => {
    const typed = { "12": 1200, "0.1": 10, "1,234.5": 123450, "１２．３４": 1234, " 19.99 ": 1999 };
    for (const [text, fen] of Object.entries(typed)) expect([text, parseYuan(text)]).toEqual([text, fen]);
  });

  it("shows fen as yuan with two decimals", () => {
    expect([0, 5, 123456789, -50].map(formatFen)).toEqual(["0.00", "0.05", "1,234,567.89", "-0.50"]);
  });
});
