// SPDX-License-Identifier: Apache-2.0
import type { ResourceLanguage } from "i18next";
import type { Language } from "@/platform/i18n/language";

export async function loadTexts(language: Language): Promise<ResourceLanguage> {
  const bundle = language === "en" ? await import("./texts.en") : await import("./texts.zh-CN");
  return bundle.texts;
}
