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
  {
    name: "register_household",
    path: "/households/new",
    audience: "signed_in",
    permission: "people.register_household",
    load: () => import("./pages/RegisterHouseholdPage"),
    states: {
      filled: {},
      empty: "a form: nothing is listed on it",
      refused: { call: "/api/households", answer: "refused", submit: true },
      failed: { call: "/api/households", answer: "failed", submit: true },
    },
  },
  {
    name: "collisions",
    path: "/collisions",
    audience: "signed_in",
    permission: "people.see_collisions",
    load: () => import("./pages/CollisionsPage"),
    states: {
      filled: {},
      empty: { call: "/api/collisions", answer: "empty" },
      ...whole("/api/collisions"),
    },
  },
  {
    name: "household",
    path: "/households/:household",
    audience: "signed_in",
    permission: "people.see_households",
    load: () => import("./pages/HouseholdPage"),
    states: {
      filled: {},
      empty: "one record: it is there or it is refused",
      ...whole("/api/households"),
    },
  },
];
