// SPDX-License-Identifier: Apache-2.0
// Who may do what with the gap, the codebook and answers, written down apart from the program
// (tests/README.md).
import type { ModuleAccess } from "../../../tests/access_matrix/matrix";

// Those who work with households; the evaluator counts, but does not see persons.
const seePersons = [
  "intake_worker",
  "caseworker",
  "social_worker",
  "supervisor",
  "approver",
  "leader",
  "policy_officer",
  "auditor",
] as const;
const count = [...seePersons, "evaluator"] as const;
const record = ["caseworker", "social_worker", "supervisor", "evaluator"] as const;
const steward = ["social_worker", "supervisor", "evaluator"] as const;

export const access: ModuleAccess = {
  rows: {
    show_gap: { may: count, reach: "store" },
    export_gap: { may: ["social_worker", "supervisor", "leader", "evaluator"], reach: "store" },
    list_persons_behind: {
      may: seePersons,
      reach: "store",
      call: () => ({ path: { cell: "1" }, query: { measure: "unserved" } }),
    },
    show_codebook: { may: "signed in", reach: "store" },
    change_codebook_entry: {
      may: steward,
      reach: "store",
      call: () => {
        const text = { include: "what belongs here", exclude: "what does not", example: "a case" };
        return { path: { cell: "1" }, body: { version: 1, zh: text, en: text } };
      },
      refusalsAfter: ["evaluation.codebook_changed"],
    },
    list_answers: { may: count, reach: "place" },
    record_answer: {
      may: record,
      reach: "place",
      call: () => ({
        body: {
          item: "counselling",
          cell: { right: "social", level: "society" },
          needed: true,
          answered_on: "2026-03-15",
        },
      }),
    },
  },
  makers: {},
};
