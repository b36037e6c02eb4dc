// SPDX-License-Identifier: Apache-2.0
// A field's name and value in words: for the history, and where two people's changes collide.
import { useTranslation } from "react-i18next";
import { formatDay } from "@/platform/i18n/formats";
import { useLanguage } from "@/platform/i18n/language";
import { useCodes } from "../api/show_codes";
import { householdCodes, personCodes } from "./person_codes";
import { isFileState } from "./FileState";
import { useHouseholdLabels } from "./HouseholdFields";
import { usePersonLabels } from "./PersonFields";

const lists: Partial<Record<string, string>> = {
  ...personCodes,
  ...householdCodes,
  purpose: "consent_purpose",
};
const days = ["birth_date", "work_since", "opened_on", "from", "until"];

/** What a history names that no form has as a field. */
const inHistory = ["state", "member", "from", "until", "merged", "paper", "relation", "account"] as const;

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return json;
  }
}

export function useFieldWords() {
  const { t } = useTranslation("people");
  const language = useLanguage();
  const codes = useCodes();
  const labels: Partial<Record<string, string>> = { ...usePersonLabels(), ...useHouseholdLabels() };
  for (const field of inHistory) labels[field] = t(`timeline.field.${field}`);
  const label = (field: string) => labels[field] ?? field;
  const show = (field: string, value: unknown): string => {
    if (value === null || value === undefined || value === "") return t("timeline.nothing");
    if (Array.isArray(value)) return value.map((one) => show(field, one)).join(t("list_separator"));
    if (typeof value === "boolean") return t(value ? "yes" : "no");
    const text = typeof value === "string" ? value : JSON.stringify(value);
    if (field === "state" && isFileState(text)) return t(`state.${text}`);
    const list = lists[field];
    if (list !== undefined) return codes.label(list, text);
    return days.includes(field) ? formatDay(text, language) : text;
  };
  /** Of a value as the history keeps it. */
  const value = (field: string, json: string | null): string =>
    json === null ? "" : show(field, parsed(json));
  return { label, show, value };
}
