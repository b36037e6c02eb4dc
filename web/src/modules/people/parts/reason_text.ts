// SPDX-License-Identifier: Apache-2.0
import { useTranslation } from "react-i18next";
import { Problem } from "@/platform/api/problem";

export const draftReasons = [
  "id_missing",
  "id_is_number",
  "id_check_digit",
  "id_of_another",
  "identity_being_checked",
  "size_missing",
  "size_unreadable",
  "no_income",
  "income_negative",
  "income_unreadable",
  "expenditure_negative",
  "expenditure_unreadable",
] as const;
type DraftReason = (typeof draftReasons)[number];

const isKnown = (code: string): code is DraftReason => draftReasons.some((reason) => reason === code);

/** What is missing of a file, in words; the code itself where another module gave one of its own. */
export function useReasonText(): (code: string) => string {
  const { t } = useTranslation("people");
  return (code) => (isKnown(code) ? t(`draft_reason.${code}`) : code);
}

/** A refusal whose argument `reasons` lists such codes, with the codes put into words. */
export function useReasonsInWords(): (problem: Problem) => Problem {
  const { t } = useTranslation("people");
  const textOf = useReasonText();
  return (problem) => {
    const { reasons } = problem.args;
    if (typeof reasons !== "string") return problem;
    const words = reasons.split(", ").map(textOf).join(t("list_separator"));
    return new Problem({
      status: problem.status,
      code: problem.code,
      fields: problem.fields,
      args: { ...problem.args, reasons: words },
      ...(problem.traceId !== undefined && { trace_id: problem.traceId }),
    });
  };
}
