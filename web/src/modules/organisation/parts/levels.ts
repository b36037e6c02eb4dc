// SPDX-License-Identifier: Apache-2.0

/** Levels of the union tree, from above. */
export const levels = ["nation", "province", "prefecture", "county", "primary", "other"] as const;
export type Level = (typeof levels)[number];

export function asLevel(text: string): Level {
  return levels.find((level) => level === text) ?? "other";
}
