// SPDX-License-Identifier: Apache-2.0
import { inLanguage } from "@/platform/i18n/formats";
import { useLanguage } from "@/platform/i18n/language";
import { useNeedCodes } from "../api/list_need_codes";

/** A need's name by its code; a survey's item that no code names is its own name. */
export function useNeedName(): (code: string) => string {
  const language = useLanguage();
  const codes = useNeedCodes().data?.items ?? [];
  return (code) => {
    const known = codes.find((other) => other.code === code);
    return known === undefined ? code : inLanguage(known.name_zh, known.name_en, language);
  };
}
