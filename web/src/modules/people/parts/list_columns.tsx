// SPDX-License-Identifier: Apache-2.0
// The columns of the list of households, and which of them one wants to see (kept in the browser).
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { formatInstant } from "@/platform/i18n/formats";
import { useLanguage } from "@/platform/i18n/language";
import { useSession } from "@/platform/session/session";
import type { Column } from "@/ui/RecordTable";
import type { HouseholdItem } from "../api/list_households";
import { useCodes } from "../api/show_codes";
import { FileState } from "./FileState";
import { useReasonText } from "./reason_text";

const standard = [
  "name",
  "file_no",
  "sex",
  "age",
  "union",
  "state",
  "proposed_category",
  "category",
  "main_cause",
  "size",
];

export function readColumns(kept: unknown, all: string[]): string[] {
  if (!Array.isArray(kept)) return standard;
  const known = all.filter((id) => kept.includes(id));
  return known.length === 0 ? standard : known;
}

function stored(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(key) ?? "null");
  } catch {
    return null;
  }
}

export function useColumnChoice(all: string[]): [string[], (ids: string[]) => void] {
  const { staff } = useSession();
  const key = `bangfu.columns.households.${staff.id}`;
  const [chosen, setChosen] = useState(() => readColumns(stored(key), all));
  const choose = (ids: string[]) => {
    localStorage.setItem(key, JSON.stringify(ids));
    setChosen(readColumns(ids, all));
  };
  return [chosen, choose];
}

function useCategoryColumns(): Column<HouseholdItem>[] {
  const { t } = useTranslation("people");
  const codes = useCodes();
  return [
    { id: "category", title: t("household.category"), cell: (row) => codes.label("category", row.category) },
    {
      id: "proposed_category",
      title: t("household.proposed_category"),
      cell: (row) => codes.label("proposed_category", row.proposed_category),
    },
    {
      id: "declared_category",
      title: t("household.declared_category"),
      cell: (row) => codes.label("category", row.declared_category),
    },
    {
      id: "main_cause",
      title: t("household.main_cause"),
      cell: (row) => codes.label("cause", row.main_cause),
    },
    { id: "size", title: t("household.size"), cell: (row) => row.size },
  ];
}

export function useHouseholdColumns(): Column<HouseholdItem>[] {
  const { t } = useTranslation("people");
  const language = useLanguage();
  const codes = useCodes();
  const reasonText = useReasonText();
  return [
    {
      id: "name",
      title: t("household.worker"),
      heads: true,
      cell: (row) => <Link to={`/households/${row.id}`}>{row.worker.name || t("erase.erased")}</Link>,
    },
    { id: "file_no", title: t("household.file_no"), cell: (row) => row.file_no },
    { id: "sex", title: t("person.sex"), cell: (row) => codes.label("sex", row.sex) },
    { id: "age", title: t("person.age"), cell: (row) => row.age },
    { id: "union", title: t("household.union"), cell: (row) => row.union.name },
    { id: "state", title: t("household.state"), cell: (row) => <FileState state={row.state} /> },
    ...useCategoryColumns(),
    { id: "identity", title: t("person.identity_number"), cell: (row) => row.identity_masked },
    { id: "phone", title: t("person.phone"), cell: (row) => row.phone_masked },
    {
      id: "missing",
      title: t("household.missing"),
      cell: (row) => row.draft_reasons.map(reasonText).join(t("list_separator")),
    },
    {
      id: "changed_at",
      title: t("household.changed_at"),
      cell: (row) => formatInstant(row.changed_at, language),
    },
  ];
}
