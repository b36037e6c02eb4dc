// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from "vitest";
import { choicesOf, doubtful, withCorrection } from "./column_choices";

const column = { header: "月收入", field: "others_income" };

describe("corrections of columns", () => {
  it("are none where the field is the old one again", () => {
    const once = withCorrection(new Map(), column, "own_income");
    expect(choicesOf(withCorrection(once, column, "others_income"))).toEqual([]);
  });

  it("are kept one a header, the last one said", () => {
    const twice = withCorrection(withCorrection(new Map(), column, "ignore"), column, "own_income");
    expect(choicesOf(twice)).toEqual([{ header: "月收入", field: "own_income" }]);
  });

  it("are asked for where a column was guessed, is read, and nobody has said what it is", () => {
    const guess = {
      column: "A",
      header: "x",
      field: "size",
      confidence: 0.4,
      guess: true,
      remembered: false,
    };
    const sheet = {
      file: "a.xlsx",
      sheet: "档案",
      kind: "files" as const,
      hidden: false,
      header_row: 2,
      rows: 3,
      columns: [guess, { ...guess, remembered: true }, { ...guess, guess: false }],
    };
    const left = { ...sheet, columns: [guess] };
    const clear = { ...sheet, columns: [{ ...guess, guess: false }] };
    expect(doubtful([sheet, { ...sheet, kind: null }, { ...sheet, hidden: true }, clear])).toEqual([left]);
  });
});
