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
    // No route makes a household as yet: those who may find none, the others learn nothing.
    list_deliveries: { may: see, reach: "none" },
    record_delivery: {
      may: ["intake_worker", "caseworker", "social_worker"],
      reach: "none",
      call: () => ({ body: { kind: "living_relief", delivered_on: "2026-03-15" } }),
    },
    void_delivery: {
      may: ["caseworker", "social_worker"],
      reach: "none",
      call: () => ({ body: { reason: "entered twice" } }),
    },
  },
  makers: {
    household: () => Promise.resolve({ id: "1" }),
    delivery: () => Promise.resolve({ id: "1" }),
  },
};
