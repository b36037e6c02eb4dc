// SPDX-License-Identifier: Apache-2.0
import { useTranslation } from "react-i18next";
import { Facts } from "@/ui/Facts";
import type { CodebookEntry } from "../api/show_codebook";

/** What belongs into a cell, what does not, and an example. */
export function CodebookTexts({ texts }: { texts: CodebookEntry["zh"] }) {
  const { t } = useTranslation("evaluation");
  const parts = ["include", "exclude", "example"] as const;
  return <Facts facts={parts.map((part) => ({ label: t(`codebook.${part}`), value: texts[part] }))} />;
}
