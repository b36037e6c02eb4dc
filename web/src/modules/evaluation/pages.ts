// SPDX-License-Identifier: Apache-2.0
import type { PageEntry } from "@/platform/page_entry";

const whole = (call: string) => ({
  refused: { call, answer: "refused" } as const,
  failed: { call, answer: "failed" } as const,
});

export const pages: PageEntry[] = [
  {
    name: "gap",
    path: "/gap",
    audience: "signed_in",
    permission: "evaluation.see_gap",
    load: () => import("./pages/GapPage"),
    states: {
      filled: {},
      empty: "the grid is always there; where nobody was asked it says so in words",
      ...whole("/api/gap"),
    },
  },
  {
    name: "codebook",
    path: "/codebook",
    audience: "signed_in",
    permission: "evaluation.see_gap",
    load: () => import("./pages/CodebookPage"),
    states: {
      filled: {},
      empty: "sixteen cells that the program itself brings with it",
      ...whole("/api/codebook"),
    },
  },
];
