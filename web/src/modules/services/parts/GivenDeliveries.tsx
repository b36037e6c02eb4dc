// SPDX-License-Identifier: Apache-2.0
import { useTranslation } from "react-i18next";
import { formatDay } from "@/platform/i18n/formats";
import { useLanguage } from "@/platform/i18n/language";
import { formatFen } from "@/platform/i18n/money";
import { useDeliveries } from "../api/list_deliveries";
import { useKindName } from "./kind_name";

const maxShown = 4;

/** The help given last, in short. */
export function GivenDeliveries({ householdId }: { householdId: string }) {
  const { t } = useTranslation("services");
  const language = useLanguage();
  const nameOf = useKindName();
  const { data } = useDeliveries(householdId);
  if (data === undefined) return null;
  const given = data.pages.flatMap((page) => page.items).filter((delivery) => delivery.voided_at === null);
  if (given.length === 0) return <p>{t("delivery.none")}</p>;
  return (
    <ul>
      {given.slice(0, maxShown).map((delivery) => (
        <li key={delivery.id}>
          {formatDay(delivery.delivered_on, language)} · {nameOf(delivery.kind)}
          {delivery.amount_fen !== null &&
            ` · ${t("delivery.yuan", { amount: formatFen(delivery.amount_fen) })}`}
        </li>
      ))}
      {given.length > maxShown && <li>{t("delivery.more", { count: given.length - maxShown })}</li>}
    </ul>
  );
}
