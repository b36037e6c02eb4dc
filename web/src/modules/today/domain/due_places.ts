// SPDX-License-Identifier: Apache-2.0
import type { DueItem } from "../api/list_due_items";

/** Where the next step of an item is done; undefined: nowhere in these pages. */
export function placeOf(item: Pick<DueItem, "next_step" | "record" | "record_kind" | "household">) {
  if (item.next_step === "settle_collision") return "/collisions";
  if (item.record_kind === "import") return `/imports/${item.record}`;
  return item.household === null ? undefined : `/households/${item.household}`;
}

const order = ["overdue", "returned", "due", "found", "changed", "waiting"] as const;
export type DueKind = (typeof order)[number];

export interface DueGroup {
  kind: DueKind;
  items: DueItem[];
}

/** Most pressing first; a kind of which there is nothing is not there. */
export function byKind(items: DueItem[]): DueGroup[] {
  return order
    .map((kind) => ({ kind, items: items.filter((item) => item.kind === kind) }))
    .filter((group) => group.items.length > 0);
}
