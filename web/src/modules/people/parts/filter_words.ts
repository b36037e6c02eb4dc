// SPDX-License-Identifier: Apache-2.0
import { useTranslation } from "react-i18next";
import { useUnion } from "@/modules/organisation";
import { useCodes } from "../api/show_codes";
import { flagFields, type HouseholdFilter } from "../domain/household_filter";
import { isFileState } from "./FileState";

/** The filter as a person would say it, one entry a condition. */
export function useFilterWords(filter: HouseholdFilter): string[] {
  const { t } = useTranslation("people");
  const codes = useCodes();
  const union = useUnion(filter.union ?? null);
  const words: string[] = [];
  const say = (label: string, value: string) => words.push(t("filter.condition", { label, value }));
  if (filter.q !== undefined) say(t("filter.words_short"), filter.q);
  if (filter.union !== undefined) say(t("household.union"), union.data?.name ?? filter.union);
  if (filter.state !== undefined)
    say(t("household.state"), isFileState(filter.state) ? t(`state.${filter.state}`) : filter.state);
  if (filter.category !== undefined) say(t("household.category"), codes.label("category", filter.category));
  if (filter.proposed !== undefined)
    say(t("household.proposed_category"), codes.label("proposed_category", filter.proposed));
  if (filter.cause !== undefined) say(t("household.main_cause"), codes.label("cause", filter.cause));
  if (filter.sex !== undefined) say(t("person.sex"), codes.label("sex", filter.sex));
  const flags = {
    union_member: t("person.union_member"),
    new_form: t("person.new_form"),
    incomplete: t("filter.incomplete"),
  };
  for (const field of flagFields)
    if (filter[field] !== undefined) say(flags[field], t(filter[field] ? "yes" : "no"));
  return words;
}
