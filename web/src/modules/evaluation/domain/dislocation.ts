// SPDX-License-Identifier: Apache-2.0
// What a cell says in words, as keys and counts for the texts: what was needed, what of it was provided,
// whether it satisfied, and help that went to who did not need it. A sentence of which a count is hidden
// is left out, and that something was left out is said.
import type { GapCell } from "./heat";

export type SentenceKey =
  | "not_asked"
  | "nobody_needed"
  | "needed"
  | "all_unserved"
  | "all_covered"
  | "covered"
  | "none_rated"
  | "satisfied"
  | "leakage"
  | "hidden";

export interface Sentence {
  key: SentenceKey;
  counts: Record<string, number>;
}

type Counts = Record<string, number | null>;

/** undefined: one of the counts is hidden. */
function sentence(key: SentenceKey, counts: Counts): Sentence | undefined {
  const known = Object.entries(counts).filter((entry): entry is [string, number] => entry[1] !== null);
  return known.length === Object.keys(counts).length ? { key, counts: Object.fromEntries(known) } : undefined;
}

function ofCoverage({ needed, covered, unserved }: GapCell): Sentence | undefined {
  if (unserved === 0) return sentence("all_covered", { needed });
  if (covered === 0) return sentence("all_unserved", { needed });
  return sentence("covered", { covered, unserved });
}

function ofSatisfaction({ covered, rated, satisfied }: GapCell): Sentence | undefined {
  return rated === 0 ? sentence("none_rated", { covered }) : sentence("satisfied", { rated, satisfied });
}

export function dislocationOf(cell: GapCell): Sentence[] {
  if (cell.asked === 0) return [{ key: "not_asked", counts: {} }];
  const said: (Sentence | undefined)[] = [];
  if (cell.needed === 0) said.push(sentence("nobody_needed", { asked: cell.asked }));
  else {
    said.push(sentence("needed", { asked: cell.asked, needed: cell.needed }), ofCoverage(cell));
    if (cell.covered !== 0) said.push(ofSatisfaction(cell));
  }
  if (cell.leakage !== 0) said.push(sentence("leakage", { leakage: cell.leakage }));
  const told = said.filter((one) => one !== undefined);
  return told.length === said.length ? told : [...told, { key: "hidden", counts: {} }];
}
