// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from "vitest";
import { dueSteps } from "./due";

const now = Date.parse("2026-11-22T00:00:00Z");
const file = {
  state: "in_force",
  draft_reasons: [],
  category: "deep",
  proposed_category: "deep",
  declared_category: "deep",
  bank_account: {},
  changed_at: "2026-10-01T00:00:00Z",
};
const steps = (more: object) => dueSteps({ ...file, ...more }, now).map((due) => due.step);

describe("what is due on a file", () => {
  it.each([
    ["nothing on one that is complete and confirmed", {}, []],
    ["nothing on one that was left", { state: "left", category: null, bank_account: null }, []],
    [
      "each thing that a draft lacks, and only that",
      { state: "draft", draft_reasons: ["id_missing", "no_income"], category: null },
      ["complete_draft", "complete_draft"],
    ],
    ["the completion of a draft that lacks nothing any more", { state: "draft" }, ["complete"]],
    ["a proposal where there is none", { category: null, proposed_category: null }, ["propose_category"]],
    [
      "the confirmation of a proposal that differs from what was declared",
      { category: null, proposed_category: "relative" },
      ["confirm_category", "explain_difference"],
    ],
    ["a bank account", { bank_account: null }, ["set_bank_account"]],
    ["a look at one unchanged for a year", { changed_at: "2025-11-01T00:00:00Z" }, ["review"]],
  ])("%s", (_name, more, expected) => {
    expect(steps(more)).toEqual(expected);
  });
});
