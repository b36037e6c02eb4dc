// SPDX-License-Identifier: Apache-2.0
// Dates as people in each language read them. Dates are ISO days (no time zone); instants are UTC.
import type { Language } from "./language";

export function formatDay(day: string, language: Language): string {
  const [year, month, date] = day.split("-").map(Number);
  if (year === undefined || month === undefined || date === undefined) return day;
  return new Intl.DateTimeFormat(language, {
    dateStyle: language === "en" ? "medium" : "long",
    timeZone: "UTC",
  }).format(Date.UTC(year, month - 1, date));
}

export function formatInstant(instant: string, language: Language): string {
  return new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short" }).format(
    new Date(instant),
  );
}

/** Today in the browser's own calendar, as an ISO day. */
export function today(now: Date = new Date()): string {
  const two = (value: number) => String(value).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Of a text kept in both languages, the one to show; the other where the first is empty. */
export function inLanguage(zh: string, en: string, language: Language): string {
  return (language === "en" ? en || zh : zh || en) || "–";
}
