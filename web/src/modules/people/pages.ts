// SPDX-License-Identifier: Apache-2.0
import type { PageEntry } from "@/platform/page_entry";

const whole = (call: string) => ({
  refused: { call, answer: "refused" } as const,
  failed: { call, answer: "failed" } as const,
});

export const pages: PageEntry[] = [
  {
    name: "households",
    path: "/households",
    audience: "signed_in",
    permission: "people.see_households",
    load: () => import("./pages/HouseholdListPage"),
    states: { filled: {}, empty: { call: "/api/households", answer: "empty" }, ...whole("/api/households") },
  },
];
