// SPDX-License-Identifier: Apache-2.0
// What a cell of the heat map shows: a share, its colour and how it reads. A count that the server hid
// makes the share hidden; a share of nobody is no share. Neither is ever shown as 0.
import type { Schema } from "@/platform/api/schema";

export type GapCell = Schema<"GapCell">;

export type Share =
  | { kind: "none" } // nobody to take a share of
  | { kind: "hidden" }
  | { kind: "share"; part: number; whole: number; value: number };

/** What the map is coloured by: each a part of a whole among the same persons. */
export const measures = {
  unserved: { part: "unserved", whole: "needed" },
  needed: { part: "needed", whole: "asked" },
  covered: { part: "covered", whole: "needed" },
  satisfied: { part: "satisfied", whole: "rated" },
} as const satisfies Record<string, { part: keyof GapCell; whole: keyof GapCell }>;

export type Measure = keyof typeof measures;
export const measureNames = Object.keys(measures) as Measure[];
export const measureOf = (text: string | null): Measure =>
  measureNames.find((name) => name === text) ?? "unserved";

export function shareOf(cell: GapCell, measure: Measure): Share {
  const part = cell[measures[measure].part];
  const whole = cell[measures[measure].whole];
  if (whole === 0) return { kind: "none" };
  if (part === null || whole === null) return { kind: "hidden" };
  return { kind: "share", part, whole, value: part / whole };
}

interface Shade {
  fill: string;
  ink: string;
}

// Five steps each, light to dark; ink is chosen so that text has at least 4.5 : 1 on every one. Warm where
// more is worse, blue where more is simply more.
const paper: Shade = { fill: "#ffffff", ink: "#1b2533" };
const warm: Shade[] = [
  { fill: "#fff4e0", ink: "#1b2533" },
  { fill: "#ffd591", ink: "#1b2533" },
  { fill: "#f5a14b", ink: "#1b2533" },
  { fill: "#b84a0e", ink: "#ffffff" },
  { fill: "#7a2405", ink: "#ffffff" },
];
const blue: Shade[] = [
  { fill: "#eaf2fe", ink: "#1b2533" },
  { fill: "#bcd6fb", ink: "#1b2533" },
  { fill: "#83b1f5", ink: "#1b2533" },
  { fill: "#2565c7", ink: "#ffffff" },
  { fill: "#0b3a86", ink: "#ffffff" },
];

export const stepsOf = (measure: Measure): Shade[] => (measure === "unserved" ? warm : blue);

/** 0–20 %, –40 %, –60 %, –80 %, –100 %. */
export function shadeOf(share: Share, measure: Measure): Shade {
  if (share.kind !== "share") return paper;
  const step = Math.min(4, Math.max(0, Math.ceil(share.value * 5) - 1));
  return stepsOf(measure)[step] ?? paper;
}

export const percent = (value: number): string => `${Math.round(value * 100)}%`;

/** A convenience sample stands for nobody but itself: its counts are shown, not shares. */
export function readingOf(share: Share, sample: string): string {
  if (share.kind !== "share") return "";
  return sample === "convenience" ? `${share.part} / ${share.whole}` : percent(share.value);
}
