// SPDX-License-Identifier: Apache-2.0
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { HouseholdView } from "../api/show_household";
import { dueSteps, type DueStep } from "../domain/due";
import { useHouseholdSections } from "../sections";
import styles from "./DueList.module.css";
import { useReasonText } from "./reason_text";

/** Where on the page a step is done: the name of a verb, or of a tab. */
function placeOf(due: DueStep): string | undefined {
  if (due.step === "set_bank_account") return "set_bank_account";
  if (due.step === "review") return "circumstances";
  if (["propose_category", "confirm_category", "explain_difference"].includes(due.step)) return "category";
  if (due.step !== "complete_draft") return undefined;
  if (due.reason === "identity_being_checked") return undefined;
  if (due.reason.startsWith("id_")) return "change_worker";
  if (due.reason.startsWith("size_")) return "change_household";
  return "record_circumstance";
}

/** What is to be done next on this file; a step that is done on this page leads to where. */
export function DueList({ file, lead }: { file: HouseholdView; lead: (to: string) => void }) {
  const { t } = useTranslation("people");
  const reasonText = useReasonText();
  const [now] = useState(() => Date.now());
  const steps = dueSteps(file, now);
  const tabs = ["circumstances", ...useHouseholdSections("tab").map((section) => section.id)];
  if (steps.length === 0) return <p className={styles.none}>{t("due.nothing")}</p>;
  return (
    <ul className={styles.steps}>
      {steps.map((due) => {
        const text = due.step === "complete_draft" ? reasonText(due.reason) : t(`due.${due.step}`);
        const place = placeOf(due);
        const verb = place === "change_worker" ? "change_household" : place;
        const open = tabs.includes(place ?? "") || (verb !== undefined && file.abilities.includes(verb));
        return (
          <li key={text}>
            {place !== undefined && open ? (
              <Button type="link" size="small" onClick={() => lead(place)}>
                {text}
              </Button>
            ) : (
              text
            )}
          </li>
        );
      })}
    </ul>
  );
}
