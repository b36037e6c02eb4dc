// SPDX-License-Identifier: Apache-2.0
// The filter of the list of households stands in the address, so that a list can be kept, sent and reopened.

export interface HouseholdFilter {
  q?: string;
  union?: string;
  state?: string;
  category?: string;
  proposed?: string;
  sex?: string;
  cause?: string;
  union_member?: boolean;
  new_form?: boolean;
  incomplete?: boolean;
}

export const textFields = ["q", "union", "state", "category", "proposed", "sex", "cause"] as const;
export const flagFields = ["union_member", "new_form", "incomplete"] as const;
export type FilterField = (typeof textFields)[number] | (typeof flagFields)[number];

export function filterOf(search: URLSearchParams): HouseholdFilter {
  const filter: HouseholdFilter = {};
  for (const field of textFields) {
    const value = search.get(field)?.trim();
    if (value) filter[field] = value;
  }
  for (const field of flagFields) {
    const value = search.get(field);
    if (value === "true" || value === "false") filter[field] = value === "true";
  }
  return filter;
}

export function searchOf(filter: HouseholdFilter): URLSearchParams {
  const search = new URLSearchParams();
  for (const field of [...textFields, ...flagFields]) {
    const value = filter[field];
    if (value !== undefined && value !== "") search.set(field, String(value));
  }
  return search;
}

/** A filter from somewhere that may hold more or less than this version knows (a saved view). */
export function readFilter(kept: unknown): HouseholdFilter {
  if (typeof kept !== "object" || kept === null) return {};
  const entries = Object.entries(kept).filter(([, value]) => ["string", "boolean"].includes(typeof value));
  return filterOf(new URLSearchParams(entries.map(([name, value]) => [name, String(value)])));
}
