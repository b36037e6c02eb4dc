// SPDX-License-Identifier: Apache-2.0
import { useTranslation } from "react-i18next";

const notes = [
  "amount_rounded",
  "formula_value",
  "date_unreadable",
  "phone_unusual",
  "sex_mismatch",
  "size_differs",
  "amount_unreadable",
  "id_unusual",
  "answer_unreadable",
] as const;

/** Reasons have their words at the server, which writes them into its sheets; remarks are only shown. */
export function useReasonWords() {
  const { t, i18n } = useTranslation("intake");
  const reason = (code: string): string => {
    const text: unknown = i18n.getResource(i18n.language, "words", `reason.${code}`);
    return typeof text === "string" ? text : code;
  };
  const note = (code: string): string => {
    const known = notes.find((other) => other === code);
    return known === undefined ? code : t(`note.${known}`);
  };
  return { reason, note };
}
