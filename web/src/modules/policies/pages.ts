// SPDX-License-Identifier: Apache-2.0
import type { PageEntry } from "@/platform/page_entry";

const call = "/api/parameters";

export const pages: PageEntry[] = [
  {
    name: "parameters",
    path: "/policies/parameters",
    audience: "signed_in",
    permission: "policies.see_parameters",
    load: () => import("./pages/ParametersPage"),
    states: {
      filled: {},
      empty: { call, answer: "empty" },
      refused: { call, answer: "refused" },
      failed: { call, answer: "failed" },
    },
  },
];
