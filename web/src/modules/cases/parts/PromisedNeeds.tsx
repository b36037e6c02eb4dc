// SPDX-License-Identifier: Apache-2.0
import { useTranslation } from "react-i18next";
import { StateMark } from "@/ui/StateMark";
import { useNeeds } from "../api/list_needs";
import { useNeedName } from "./need_name";
import { statusOf, toneOf } from "./need_statuses";

const maxShown = 4;

/** The needs that the union has taken on, in short: what was promised to the household. */
export function PromisedNeeds({ householdId }: { householdId: string }) {
  const { t } = useTranslation("cases");
  const nameOf = useNeedName();
  const { data } = useNeeds(householdId);
  if (data === undefined) return null;
  const promised = data.items.filter((need) => ["planned", "being_met"].includes(need.status));
  const open = data.items.filter((need) => need.status === "open").length;
  return (
    <ul>
      {promised.slice(0, maxShown).map((need) => (
        <li key={need.id}>
          {nameOf(need.code)}{" "}
          <StateMark tone={toneOf(statusOf(need.status))}>{t(`status.${statusOf(need.status)}`)}</StateMark>
        </li>
      ))}
      {promised.length > maxShown && <li>{t("needs.more", { count: promised.length - maxShown })}</li>}
      {promised.length === 0 && <li>{t("needs.nothing_promised")}</li>}
      {open > 0 && <li>{t("needs.still_open", { count: open })}</li>}
    </ul>
  );
}
