// SPDX-License-Identifier: Apache-2.0
// A page as the router knows it. Each entry says how each state of the page is reached, so that the browser
// tests can derive their list of pages from the router itself: an entry without its states does not compile.
import type { ComponentType } from "react";

export const pageStates = ["filled", "empty", "refused", "failed"] as const;
export type PageStateName = (typeof pageStates)[number];

export interface PageState {
  /** The path of the API whose answer the test replaces; none: the server's own answer is shown. */
  call?: string;
  /**
   * Empty: the list at the path has nothing in it. Refused and failed: so is everything at the path and
   * below it.
   */
  answer?: "empty" | "refused" | "failed";
  /** Fill every field of the page's form and send it. */
  submit?: boolean;
}

export interface PageEntry {
  name: string;
  /** Route pattern; parameters are named for the kind of record. */
  path: string;
  /** Query text that the page needs to be more than its refusal. */
  search?: string;
  audience: "open" | "signed_in";
  /** Needs this permission; the menu and the tests follow it. */
  permission?: string;
  load: () => Promise<{ default: ComponentType }>;
  /** For each state how it is reached, or why the page has no such state. */
  states: Record<PageStateName, PageState | string>;
}
