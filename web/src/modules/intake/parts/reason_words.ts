// SPDX-License-Identifier: Apache-2.0
import { useTranslation } from "react-i18next";

/** Reasons and remarks have their words at the server, which writes them into its sheets. */
export function useReasonWords() {
  const { i18n } = useTranslation("intake");
  const reason = (code: string): string => {
    const text: unknown = i18n.getResource(i18n.language, "words", `reason.${code}`);
    return typeof text === "string" ? text : code;
  };
  return { reason };
}
