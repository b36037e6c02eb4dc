// SPDX-License-Identifier: Apache-2.0
import { inLanguage } from "@/platform/i18n/formats";
import { useLanguage } from "@/platform/i18n/language";
import { useServiceKinds } from "../api/list_service_kinds";

export function useKindName(): (code: string) => string {
  const language = useLanguage();
  const kinds = useServiceKinds().data?.items ?? [];
  return (code) => {
    const known = kinds.find((other) => other.code === code);
    return known === undefined ? code : inLanguage(known.name_zh, known.name_en, language);
  };
}
