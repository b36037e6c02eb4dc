// SPDX-License-Identifier: Apache-2.0
import { useTranslation } from "react-i18next";

export const draftReasons = [
  "id_missing",
  "id_is_number",
  "id_check_digit",
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
