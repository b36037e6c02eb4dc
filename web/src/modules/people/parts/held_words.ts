// SPDX-License-Identifier: Apache-2.0
import { useTranslation } from "react-i18next";
import type { HeldWords } from "../domain/held_records";
import { useFieldWords } from "./field_words";

const kinds = [
  "person",
  "household",
  "membership",
  "circumstance",
  "bank_account",
  "consent",
  "attachment",
  "history",
  "draft",
  "need",
  "delivery",
  "answer",
  "category_decision",
] as const;
type Kind = (typeof kinds)[number];
const isKind = (kind: string): kind is Kind => kinds.some((known) => known === kind);

/** What is held, in words; a field that has none of its own keeps the name it has in the store. */
export function useHeldWords(): HeldWords {
  const { t } = useTranslation("people");
  const words = useFieldWords();
  const own = (name: string) => /^(?:persons|households)\.(.*)$/.exec(name)?.[1];
  return {
    headers: [t("held.what"), t("held.number"), t("held.since"), t("held.field"), t("held.value")],
    kind: (kind) => (isKind(kind) ? t(`held.kind.${kind}`) : kind),
    field: (name) => words.label(own(name) ?? name),
    value: (name, value) => words.show(own(name) ?? name, value),
    paper: t("held.paper"),
  };
}
