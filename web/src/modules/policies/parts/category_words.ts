// SPDX-License-Identifier: Apache-2.0
import { useTranslation } from "react-i18next";
import { useCodes } from "@/modules/people";
import { formatFen } from "@/platform/i18n/money";
import type { Proposal } from "../api/show_category";

/** Names of categories and causes; an accident that is only proposed still has to be checked. */
export function useCategoryWords() {
  const { t } = useTranslation("policies");
  const codes = useCodes();
  const category = (code: string) => codes.label("category", code);
  const proposed = (code: string) =>
    code === "accident" ? t("category.to_check", { category: category(code) }) : category(code);
  const cause = (code: string) => codes.label("cause", code);
  return { category, proposed, cause };
}

/** "× 2" or "× 3/2"; nothing where the multiple is one. */
export function multipleText({ p, q }: { p: number; q: number }): string {
  if (p === q) return "";
  return q === 1 ? ` × ${p}` : ` × ${p}/${q}`;
}

/** "12 × 3 × 900.00 × 2 = 64,800.00": how the line of a condition comes about. */
export function lineText(proposal: Proposal, category: string, lineFen: number): string {
  const { parameters, inputs } = proposal;
  const multiple = multipleText(category === "deep" ? parameters.deep : parameters.relative);
  const minimum = formatFen(parameters.local_minimum_fen);
  return `12 × ${inputs.size} × ${minimum}${multiple} = ${formatFen(lineFen)}`;
}
