// SPDX-License-Identifier: Apache-2.0
// The two languages, the choice kept per browser, and how their texts are loaded: one chunk a language, so that a
// page fetches only what it shows.
import i18next, { type ResourceLanguage } from "i18next";
import { initReactI18next } from "react-i18next";

export const languages = ["zh-CN", "en"] as const;
export type Language = (typeof languages)[number];
export type LoadTexts = (language: Language) => Promise<ResourceLanguage>;

const key = "bangfu.language";

function isLanguage(text: string | null): text is Language {
  return languages.some((language) => language === text);
}

export function keptLanguage(): Language {
  const kept = localStorage.getItem(key);
  return isLanguage(kept) ? kept : "zh-CN";
}

let loadTexts: LoadTexts | undefined;

async function addTexts(language: Language): Promise<void> {
  if (loadTexts === undefined || i18next.hasResourceBundle(language, "app")) return;
  const texts = await loadTexts(language);
  for (const [namespace, bundle] of Object.entries(texts))
    i18next.addResourceBundle(language, namespace, bundle);
}

export async function startLanguage(load: LoadTexts): Promise<void> {
  loadTexts = load;
  const language = keptLanguage();
  await i18next.use(initReactI18next).init({
    lng: language,
    resources: { [language]: await load(language) },
    fallbackLng: false,
    defaultNS: "app",
    interpolation: { escapeValue: false }, // React escapes
    returnNull: false,
  });
  document.documentElement.lang = language;
}

export async function chooseLanguage(language: Language): Promise<void> {
  await addTexts(language);
  await i18next.changeLanguage(language);
  localStorage.setItem(key, language);
  document.documentElement.lang = language;
}

export function useLanguage(): Language {
  return isLanguage(i18next.language) ? i18next.language : "zh-CN";
}
