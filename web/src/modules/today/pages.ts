// SPDX-License-Identifier: Apache-2.0
import type { PageEntry } from "@/platform/page_entry";

const call = "/api/today";

export const pages: PageEntry[] = [
  {
    name: "today",
    path: "/today",
    audience: "signed_in",
    permission: "today.see_today",
    load: () => import("./pages/TodayPage"),
    states: {
      filled: {},
      empty: { call, answer: "empty" },
      refused: { call, answer: "refused" },
      failed: { call, answer: "failed" },
    },
  },
];
