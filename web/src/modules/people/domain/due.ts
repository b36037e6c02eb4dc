// SPDX-License-Identifier: Apache-2.0
// What is due on a file, from the file itself: what a person at the desk should do next, the most pressing
// first. What other modules know to be due stands in their own parts of the page.

export interface DueFacts {
  state: string;
  draft_reasons: string[];
  category: string | null;
  proposed_category: string | null;
  declared_category: string | null;
  bank_account: unknown;
  changed_at: string;
}

export type DueStep =
  | { step: "complete_draft"; reason: string }
  | {
      step:
        | "complete"
        | "propose_category"
        | "confirm_category"
        | "explain_difference"
        | "set_bank_account"
        | "review";
    };

const yearMs = 365 * 24 * 3_600_000;

export function dueSteps(file: DueFacts, now: number): DueStep[] {
  if (file.state === "left") return [];
  if (file.state === "draft")
    return file.draft_reasons.length === 0
      ? [{ step: "complete" }]
      : file.draft_reasons.map((reason) => ({ step: "complete_draft", reason }) as const);
  const steps: DueStep[] = [];
  if (file.category === null)
    steps.push({ step: file.proposed_category === null ? "propose_category" : "confirm_category" });
  if (
    file.category === null &&
    file.proposed_category !== null &&
    file.declared_category !== null &&
    file.proposed_category !== file.declared_category
  )
    steps.push({ step: "explain_difference" });
  if (file.bank_account === null) steps.push({ step: "set_bank_account" });
  if (now - Date.parse(file.changed_at) > yearMs) steps.push({ step: "review" });
  return steps;
}
