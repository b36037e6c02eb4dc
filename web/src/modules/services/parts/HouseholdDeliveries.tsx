// SPDX-License-Identifier: Apache-2.0
// What help a household was given. A wrong entry is voided with a reason and stays to be seen.
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useMemberNames } from "@/modules/people";
import { asProblem } from "@/platform/api/problem";
import { formatDay } from "@/platform/i18n/formats";
import { useLanguage } from "@/platform/i18n/language";
import { formatFen } from "@/platform/i18n/money";
import { useMay } from "@/platform/session/session";
import { EmptyState, LoadingState, ProblemState } from "@/ui/AnswerView";
import { useGridWords } from "@/ui/grid";
import { Panel } from "@/ui/Page";
import { RecordTable, type Column } from "@/ui/RecordTable";
import { StateMark } from "@/ui/StateMark";
import { useDeliveries, type Delivery } from "../api/list_deliveries";
import styles from "./HouseholdDeliveries.module.css";
import { useKindName } from "./kind_name";
import { methodOf } from "./methods";
import { RecordDeliveryDialog } from "./RecordDeliveryDialog";
import { VoidDeliveryDialog } from "./VoidDeliveryDialog";

function Given({ delivery }: { delivery: Delivery }) {
  const { t } = useTranslation("services");
  const parts = [
    delivery.amount_fen === null ? undefined : t("delivery.yuan", { amount: formatFen(delivery.amount_fen) }),
    delivery.units === null ? undefined : t("delivery.units_given", { units: delivery.units }),
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? null : (
    <span className={delivery.voided_at === null ? "" : styles.voided}>{parts.join(" · ")}</span>
  );
}

function useColumns(household: string, voidOne: (delivery: Delivery) => void): Column<Delivery>[] {
  const { t } = useTranslation("services");
  const language = useLanguage();
  const nameOf = useKindName();
  const members = useMemberNames(household);
  const words = useGridWords();
  return [
    {
      id: "delivered_on",
      title: t("delivery.delivered_on"),
      cell: (delivery) => formatDay(delivery.delivered_on, language),
    },
    {
      id: "kind",
      title: t("delivery.kind"),
      heads: true,
      cell: (delivery) => (
        <>
          {nameOf(delivery.kind)}
          {delivery.voided_at !== null && (
            <div>
              <StateMark tone="warm">{t("delivery.voided")}</StateMark>
              <p className={styles.reason}>{delivery.void_reason}</p>
            </div>
          )}
        </>
      ),
    },
    { id: "person", title: t("delivery.person"), cell: (delivery) => members.get(delivery.person) },
    { id: "given", title: t("delivery.given"), cell: (delivery) => <Given delivery={delivery} /> },
    {
      id: "method",
      title: t("delivery.method"),
      cell: (delivery) => t(`method.${methodOf(delivery.method)}`),
    },
    { id: "cell", title: t("delivery.cell"), cell: (delivery) => words.cell(delivery.cell) },
    { id: "source", title: t("delivery.source"), cell: (delivery) => delivery.source },
    { id: "handled_by", title: t("delivery.handled_by"), cell: (delivery) => delivery.handled_by },
    {
      id: "actions",
      title: t("actions"),
      cell: (delivery) =>
        delivery.abilities.includes("void_delivery") && (
          <Button
            size="small"
            aria-label={t("void.of", { kind: nameOf(delivery.kind) })}
            onClick={() => voidOne(delivery)}
          >
            {t("void.do")}
          </Button>
        ),
    },
  ];
}

export function HouseholdDeliveries({ householdId }: { householdId: string }) {
  const { t } = useTranslation("services");
  const mayRecord = useMay("services.record_delivery");
  const [recording, setRecording] = useState(false);
  const [voided, setVoided] = useState<Delivery>();
  return (
    <Panel
      title={t("delivery.title")}
      extra={mayRecord && <Button onClick={() => setRecording(true)}>{t("delivery.record")}</Button>}
    >
      <DeliveryTable household={householdId} voidOne={setVoided} />
      {recording && <RecordDeliveryDialog household={householdId} close={() => setRecording(false)} />}
      {voided !== undefined && <VoidDeliveryDialog delivery={voided} close={() => setVoided(undefined)} />}
    </Panel>
  );
}

function DeliveryTable({ household, voidOne }: { household: string; voidOne: (one: Delivery) => void }) {
  const { t } = useTranslation("services");
  const list = useDeliveries(household);
  const columns = useColumns(household, voidOne);
  if (list.isPending) return <LoadingState />;
  if (list.isError) return <ProblemState problem={asProblem(list.error)} retry={() => void list.refetch()} />;
  const rows = list.data.pages.flatMap((page) => page.items);
  if (rows.length === 0) return <EmptyState title={t("delivery.none")} />;
  return (
    <>
      <RecordTable
        caption={t("delivery.title")}
        columns={columns}
        rows={rows}
        rowId={(delivery) => delivery.id}
      />
      {list.hasNextPage && (
        <Button loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t("show_more")}
        </Button>
      )}
    </>
  );
}
