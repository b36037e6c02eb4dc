// SPDX-License-Identifier: Apache-2.0
// Who may do what with parameters and categories, written down apart from the program (tests/README.md).
import { idOf, type Office, type Place } from "../../../tests/harness/office";
import type { ModuleAccess } from "../../../tests/access_matrix/matrix";

const seeHouseholds = [
  "intake_worker",
  "caseworker",
  "social_worker",
  "supervisor",
  "fund_officer",
  "approver",
  "leader",
  "policy_officer",
  "auditor",
] as const;

export const parametersOf = (union: string, yuan = 1062) => ({
  union,
  local_minimum_fen: yuan * 100,
  source: "Notice of the civil affairs bureau",
  valid_from: "2026-01-01",
  comparator: "below",
  deep: { p: 1, q: 1 },
  relative: { p: 2, q: 1 },
  accident_causes: ["accident", "natural_disaster"],
  order: ["deep", "relative", "accident"],
});

/** A household in force, on whose facts a category can be proposed. */
export async function completeHousehold(office: Office, place: Place, number: string) {
  const worker = await office.as("intake_worker", place);
  const made = await worker.caller.done("POST", "/api/households", {
    union: office.union(place),
    worker: { name: office.fresh("Worker "), identity_number: number },
    size: 3,
    circumstances: [
      { kind: "income.own_monthly", amount_fen: 500000, from: "2026-01-01", source: "payslips" },
      { kind: "expenditure.medical", amount_fen: 2400000, from: "2026-01-01", source: "payslips" },
    ],
  });
  return { household: idOf(made), worker };
}

export const access: ModuleAccess = {
  rows: {
    show_category: { may: seeHouseholds, reach: "place" },
    propose_category: {
      may: ["intake_worker", "caseworker", "policy_officer"],
      reach: "place",
      call: () => ({ body: {} }),
      refusalsAfter: ["policies.file_is_draft"],
    },
    confirm_category: {
      may: ["supervisor", "approver", "leader"],
      reach: "place",
      call: () => ({ body: { proposal: "1", category: "deep" } }),
      refusalsAfter: ["policies.nothing_proposed"],
    },
    list_parameters: { may: seeHouseholds, reach: "store" },
    set_parameters: {
      may: ["policy_officer"],
      reach: "place",
      call: ({ union }) => ({ body: parametersOf(union) }),
      refusalsOutOfReach: ["policies.no_such_union"],
    },
  },
  makers: {},
};
