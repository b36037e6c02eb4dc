// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from "vitest";
import { heldSheet, type HeldWords } from "./held_records";

const words: HeldWords = {
  headers: ["kind", "id", "day", "field", "value"],
  kind: (kind) => kind,
  field: (name) => name,
  value: (_name, value) => value,
  paper: "paper",
};

const record = (value: string) => ({
  kind: "person",
  id: "7",
  known_at: "2026-03-15T08:00:00Z",
  fields: [{ name: "persons.name", value }],
  papers: [],
});

const cellOf = (value: string) =>
  heldSheet({ person: "7", records: [record(value)] }, words)
    .split("\r\n")[1]
    ?.split(",")
    .at(-1);

describe("the sheet of all that is held on a person", () => {
  it("lets no value become a formula or another cell, and no number lose its last digits", () => {
    expect(cellOf("=1+1")).toBe(`"'=1+1"`);
    expect(cellOf('said "no"')).toBe('"said ""no"""');
    expect(cellOf("11010519491231002X")).toBe(`"'11010519491231002X"`);
    expect(cellOf("2026")).toBe('"2026"');
  });

  it("has a line for each field and each paper, and no day where none is known", () => {
    const held = { ...record("Wulan"), known_at: "1970-01-01T00:00:00Z", papers: ["p1"] };
    expect(heldSheet({ person: "7", records: [held] }, words).split("\r\n")).toEqual([
      '\uFEFF"kind","id","day","field","value"',
      '"person","7","","persons.name","Wulan"',
      '"person","7","","paper","p1"',
      "",
    ]);
  });
});
