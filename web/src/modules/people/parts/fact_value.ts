// SPDX-License-Identifier: Apache-2.0
import { useTranslation } from "react-i18next";
import { formatFen } from "@/platform/i18n/money";
import type { CircumstanceView } from "../api/list_circumstances";
import { useCodes } from "../api/show_codes";

/** What a circumstance says, in words: an amount with its parts, a number, a label or a text. */
export function useFactValue(): (fact: CircumstanceView) => string {
  const { t } = useTranslation("people");
  const codes = useCodes();
  const yuan = (fen: number) => t("yuan", { amount: formatFen(fen) });
  return (fact) => {
    const kind = codes.find("circumstance", fact.kind);
    const parts: string[] = [];
    if (fact.amount_fen !== null) parts.push(yuan(fact.amount_fen));
    if (fact.gross_fen !== null) parts.push(t("fact.gross", { amount: yuan(fact.gross_fen) }));
    if (fact.reimbursed_fen !== null) parts.push(t("fact.reimbursed", { amount: yuan(fact.reimbursed_fen) }));
    if (fact.number !== null)
      parts.push(kind?.value === "flag" ? t(fact.number === 1 ? "yes" : "no") : String(fact.number));
    if (fact.code !== null) parts.push(codes.label(kind?.list ?? "", fact.code));
    if (fact.text !== null) parts.push(fact.text);
    return parts.join(" · ");
  };
}
