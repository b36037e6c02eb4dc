// SPDX-License-Identifier: Apache-2.0
import type { PageEntry } from "@/platform/page_entry";

const whole = (call: string) => ({
  refused: { call, answer: "refused" } as const,
  failed: { call, answer: "failed" } as const,
});

export const pages: PageEntry[] = [
  {
    name: "imports",
    path: "/imports",
    audience: "signed_in",
    permission: "intake.see_imports",
    load: () => import("./pages/ImportsPage"),
    states: { filled: {}, empty: { call: "/api/imports", answer: "empty" }, ...whole("/api/imports") },
  },
  {
    name: "import",
    path: "/imports/:import",
    audience: "signed_in",
    permission: "intake.see_imports",
    load: () => import("./pages/ImportPage"),
    states: { filled: {}, empty: "one record: it is there or it is refused", ...whole("/api/imports") },
  },
  {
    name: "standing_list",
    path: "/standing/:list?",
    audience: "signed_in",
    permission: "intake.see_overlooked",
    load: () => import("./pages/StandingListPage"),
    states: {
      filled: {},
      empty: { call: "/api/standing_lists/never_helped", answer: "empty" },
      ...whole("/api/standing_lists"),
    },
  },
];
