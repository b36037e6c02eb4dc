// SPDX-License-Identifier: Apache-2.0
// What a gap is counted over, as it stands in the page's address, so that a view can be kept, sent and
// come back to. The address holds the last day counted; the server's `until` is the day after it.
import type { paths } from "@/platform/api/schema.gen";

export type GapQuery = NonNullable<paths["/api/gap"]["get"]["parameters"]["query"]>;
export type Frame = NonNullable<GapQuery["frame"]>;

export interface GapFilter {
  frame: Frame;
  from: string | null;
  to: string | null;
  union: string | null;
  category: string | null;
  sex: string | null;
  cause: string | null;
  union_member: boolean | null;
  new_form: boolean | null;
}

const day = /^\d{4}-\d{2}-\d{2}$/;
const yesNo: Record<string, boolean> = { yes: true, no: false };

const text = (search: URLSearchParams, name: string): string | null => search.get(name)?.slice(0, 40) ?? null;
const dayOf = (search: URLSearchParams, name: string): string | null => {
  const found = search.get(name);
  return found !== null && day.test(found) ? found : null;
};

/** What is wrong in an address is left out, not sent. */
export function filterOf(search: URLSearchParams): GapFilter {
  const union = search.get("union");
  return {
    frame: search.get("frame") === "files" ? "files" : "survey",
    from: dayOf(search, "from"),
    to: dayOf(search, "to"),
    union: union !== null && /^\d{1,19}$/.test(union) ? union : null,
    category: text(search, "category"),
    sex: text(search, "sex"),
    cause: text(search, "cause"),
    union_member: yesNo[search.get("union_member") ?? ""] ?? null,
    new_form: yesNo[search.get("new_form") ?? ""] ?? null,
  };
}

/** The address with some of the filter changed; null takes a part away. Everything else in it stays. */
export function withFilter(search: URLSearchParams, change: Partial<GapFilter>): URLSearchParams {
  const next = new URLSearchParams(search);
  for (const [name, value] of Object.entries(change)) {
    if (value === null || value === "" || value === "survey") next.delete(name);
    else next.set(name, value === true ? "yes" : value === false ? "no" : value);
  }
  return next;
}

export function dayAfter(iso: string, days = 1): string {
  const at = new Date(`${iso}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return Number.isNaN(at.getTime()) ? iso : at.toISOString().slice(0, 10);
}

export function queryOf({ to, ...filter }: GapFilter): GapQuery {
  const asked = { ...filter, until: to === null ? null : dayAfter(to) };
  return Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== null));
}
