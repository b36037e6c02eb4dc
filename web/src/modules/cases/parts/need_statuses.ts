// SPDX-License-Identifier: Apache-2.0
import type { Schema } from "@/platform/api/schema";
import type { Tone } from "@/ui/StateMark";

export type NeedStatus = Schema<"SettleNeed">["status"];

const tones: Record<NeedStatus, Tone> = {
  open: "warm",
  planned: "action",
  being_met: "action",
  met: "good",
  partly: "good",
  unmet: "warm",
  withdrawn: "plain",
  not_now: "plain",
};

export const statuses = Object.keys(tones) as NeedStatus[];
export const toneOf = (status: NeedStatus): Tone => tones[status];

/** These say that help did not come or was not wanted: the server asks why. */
export const asksReason = (status: NeedStatus): boolean => status === "unmet" || status === "withdrawn";

export const statusOf = (text: string): NeedStatus => statuses.find((status) => status === text) ?? "open";
