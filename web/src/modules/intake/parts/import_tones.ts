// SPDX-License-Identifier: Apache-2.0
import type { Tone } from "@/ui/StateMark";
import type { ImportState } from "../domain/import_stage";

const tones: Record<ImportState, Tone> = {
  checking: "action",
  refused: "warm",
  checked: "action",
  applying: "action",
  applied: "good",
  undoing: "action",
  undone: "plain",
  discarded: "plain",
};
export const toneOfState = (state: ImportState): Tone => tones[state];

export const householdStatuses = ["accepted", "warning", "draft", "refused"] as const;
/** Rows of other sheets may belong to no household. */
export const rowStatuses = [...householdStatuses, "unattached"] as const;
export type RowStatus = (typeof rowStatuses)[number];
export const rowStatusOf = (text: string): RowStatus => rowStatuses.find((one) => one === text) ?? "accepted";

const rowTones: Record<RowStatus, Tone> = {
  accepted: "good",
  warning: "action",
  draft: "warm",
  refused: "warm",
  unattached: "plain",
};
export const toneOfRow = (status: RowStatus): Tone => rowTones[status];
