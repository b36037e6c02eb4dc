// SPDX-License-Identifier: Apache-2.0
// Who may do what with help that was given, written down apart from the program (tests/README.md).
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

export const access: ModuleAccess = {
  rows: {
    list_service_kinds: { may: "signed in", reach: "store" },
    list_deliveries: { may: see, reach: "place" },
    record_delivery: {
      may: ["intake_worker", "caseworker", "social_worker"],
      reach: "place",
      call: () => ({ body: { kind: "living_relief", amount_fen: 50000, delivered_on: "2026-03-15" } }),
    },
    void_delivery: {
      may: ["caseworker", "social_worker"],
      reach: "none",
      call: () => ({ body: { reason: "entered twice" } }),
    },
  },
  makers: {
    delivery: () => Promise.resolve({ id: "1" }),
  },
};
