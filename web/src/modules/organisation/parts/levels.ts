// SPDX-License-Identifier: Apache-2.0
import type { Schema } from "@/platform/api/schema";

export type Level = Schema<"UnionView">["level"];
export type Kind = Schema<"UnionView">["kind"];

/** From above; the record makes the compiler name a level that the server adds. */
const levelPlaces: Record<Level, number> = {
  nation: 0,
  province: 1,
  prefecture: 2,
  county: 3,
  primary: 4,
  other: 5,
};
const kindPlaces: Record<Kind, number> = { territorial: 0, industry: 1, direct: 2, primary: 3 };

export const levels = Object.keys(levelPlaces) as Level[];
export const kinds = Object.keys(kindPlaces) as Kind[];

/** What usually stands under a union of this level; the form offers it first. */
export function usualLevelUnder(parent: Level): Level {
  return (
    levels.find((level) => levelPlaces[level] === levelPlaces[parent] + 1 && level !== "other") ?? "primary"
  );
}
