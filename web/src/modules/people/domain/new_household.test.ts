// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from "vitest";
import { emptyHousehold, sentHousehold } from "./new_household";

const empty = emptyHousehold("7", "2026-11-22");

describe("the form of a new file", () => {
  it("sends of an empty one only what is always there", () => {
    expect(sentHousehold(empty)).toEqual({
      union: "7",
      worker: { name: "" },
      members: [],
      circumstances: [],
      opened_on: "2026-11-22",
    });
  });

  it("makes a fact of each amount, nought among them, with its source and the day from which it holds", () => {
    const facts = [{ amount_fen: 0, source: "payslips" }, {}, { amount_fen: 500, source: null }];
    expect(sentHousehold({ ...empty, facts }).circumstances).toEqual([
      { kind: "income.own_monthly", amount_fen: 0, from: "2026-01-01", source: "payslips" },
      { kind: "expenditure.medical", amount_fen: 500, from: "2026-01-01", source: "declaration" },
    ]);
  });

  it("asks for a draft only when told so", () => {
    expect(sentHousehold({ ...empty, as_draft: false })).not.toHaveProperty("as_draft");
    expect(sentHousehold({ ...empty, as_draft: true }).as_draft).toBe(true);
  });
});
