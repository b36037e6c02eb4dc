// SPDX-License-Identifier: Apache-2.0
import { useTranslation } from "react-i18next";
import { useUnion } from "@/modules/organisation";
import { useCodes } from "@/modules/people";
import { formatDay, today } from "@/platform/i18n/formats";
import { useLanguage } from "@/platform/i18n/language";
import type { GapView } from "../api/show_gap";
import { dayAfter, type GapFilter } from "../domain/gap_filter";

const samples = ["none", "full_count", "partial", "probability", "convenience", "mixed"] as const;

/** What was counted, over whom, when: stands under the picture and in its file. */
export function useCaption(filter: GapFilter, view: GapView): string[] {
  const { t } = useTranslation("evaluation");
  const language = useLanguage();
  const codes = useCodes();
  const union = useUnion(filter.union).data;
  const yesNo = (label: string, value: boolean | null) =>
    value === null ? undefined : t(value ? "filter.yes" : "filter.no", { label });
  const parts = [
    union === undefined ? undefined : t("caption.union", { union: union.name }),
    codes.label("category", filter.category),
    codes.label("sex", filter.sex),
    codes.label("cause", filter.cause),
    yesNo(t("filter.union_member"), filter.union_member),
    yesNo(t("filter.new_form"), filter.new_form),
  ].filter((part) => part !== undefined && part !== "");
  const sample = samples.find((name) => name === view.sample) ?? "none";
  return [
    t("caption.frame", { frame: t(`frame.${view.frame}`), sample: t(`sample.${sample}`) }),
    t("caption.period", {
      from: formatDay(view.from, language),
      to: formatDay(dayAfter(view.until, -1), language),
    }),
    t("caption.over", {
      households: view.households ?? t("hidden"),
      answered: view.answered ?? t("hidden"),
      group: parts.length === 0 ? t("caption.everybody") : parts.join(t("list_comma")),
    }),
    t("caption.made", { day: formatDay(today(), language), version: view.codebook_version }),
  ];
}
