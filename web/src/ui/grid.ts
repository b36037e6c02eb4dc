// SPDX-License-Identifier: Apache-2.0
// The grid that need, help and satisfaction share: four rights × four levels of support. Order and numbering
// are the server's (base/cell.hpp): by right, then level.
import { useTranslation } from "react-i18next";
import type { Schema } from "@/platform/api/schema";

export type Cell = Schema<"Cell">;
export type Right = Cell["right"];
export type Level = Cell["level"];

// Records, so that the compiler names what the server adds.
const rightPlaces: Record<Right, number> = {
  labour_economic: 0,
  spiritual_cultural: 1,
  democratic_political: 2,
  social: 3,
};
const levelPlaces: Record<Level, number> = { state: 0, society: 1, community: 2, family: 3 };

export const rights = Object.keys(rightPlaces) as Right[];
export const levels = Object.keys(levelPlaces) as Level[];
export const cells: Cell[] = rights.flatMap((right) => levels.map((level) => ({ right, level })));

export const cellIndex = ({ right, level }: Cell): number => rightPlaces[right] * 4 + levelPlaces[level];
export const sameCell = (one: Cell, other: Cell): boolean => cellIndex(one) === cellIndex(other);

export function useGridWords() {
  const { t } = useTranslation("words");
  const right = (name: Right) => t(`right.${name}`);
  const level = (name: Level) => t(`level.${name}`);
  return { right, level, cell: (cell: Cell) => `${right(cell.right)} × ${level(cell.level)}` };
}
