// SPDX-License-Identifier: Apache-2.0
// Where an import stands on its way, as the page shows it: which of the five steps is reached, and whether
// the server is at work on it.
import type { Schema } from "@/platform/api/schema";

type Import = Schema<"ImportAnswer">;
export type ImportState = Import["state"];

export const steps = ["upload", "check", "look", "apply", "done"] as const;

// The step that is under way or waits for a person.
const reached: Record<ImportState, number> = {
  checking: 1,
  refused: 1,
  checked: 2,
  applying: 3,
  applied: 4,
  undoing: 4,
  undone: 4,
  discarded: 2,
};

export const stepOf = (state: ImportState): number => reached[state];

const working: ReadonlySet<ImportState> = new Set(["checking", "applying", "undoing"]);

/** A job that failed or was stopped leaves the state behind: then it is a person's turn. */
export function isAtWork({ state, job }: Pick<Import, "state" | "job">): boolean {
  return working.has(state) && job !== null && (job.state === "queued" || job.state === "running");
}

/** How many households an apply would make: refused ones are left out. */
export function toBeMade(statuses: Record<string, number>): number {
  return (statuses["accepted"] ?? 0) + (statuses["warning"] ?? 0) + (statuses["draft"] ?? 0);
}
