// SPDX-License-Identifier: Apache-2.0
// Who may do what with needs, written down apart from the program (tests/README.md).
import type { ModuleAccess } from "../../../tests/access_matrix/matrix";

const see = [
  "intake_worker",
  "caseworker",
  "social_worker",
  "supervisor",
  "approver",
  "leader",
  "policy_officer",
  "auditor",
] as const;
const work = ["caseworker", "social_worker", "supervisor"] as const;

export const access: ModuleAccess = {
  rows: {
    list_need_codes: { may: "signed in", reach: "store" },
    list_needs: { may: see, reach: "place" },
    record_need: {
      may: work,
      reach: "place",
      call: () => ({
        body: {
          code: "living",
          felt: true,
          expressed: false,
          normative: false,
          comparative: false,
          arose_on: "2026-03-15",
        },
      }),
    },
    settle_need: { may: work, reach: "none", call: () => ({ body: { version: 1, status: "planned" } }) },
  },
  makers: {
    need: () => Promise.resolve({ id: "1" }),
  },
};
