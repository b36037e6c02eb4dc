// SPDX-License-Identifier: Apache-2.0
// What a household needs: on the grid, where one sees at a glance which rights and levels are touched, and as
// a list with who says so and what became of it.
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useMemberNames } from "@/modules/people";
import { formatDay } from "@/platform/i18n/formats";
import { useLanguage } from "@/platform/i18n/language";
import { useMay } from "@/platform/session/session";
import { AnswerView, EmptyState } from "@/ui/AnswerView";
import { sameCell, useGridWords } from "@/ui/grid";
import { GridTable } from "@/ui/GridTable";
import { Panel } from "@/ui/Page";
import { RecordTable, type Column } from "@/ui/RecordTable";
import { StateMark } from "@/ui/StateMark";
import { useNeeds, type Need } from "../api/list_needs";
import styles from "./HouseholdNeeds.module.css";
import { useNeedName } from "./need_name";
import { statusOf, toneOf } from "./need_statuses";
import { RecordNeedDialog } from "./RecordNeedDialog";
import { SettleNeedDialog } from "./SettleNeedDialog";

function NeedsOnGrid({ needs }: { needs: Need[] }) {
  const { t } = useTranslation("cases");
  const nameOf = useNeedName();
  return (
    <GridTable
      caption={t("needs.on_grid")}
      content={(cell) => {
        const here = needs.filter((need) => sameCell(need.cell, cell));
        if (here.length === 0) return null;
        return (
          <ul className={styles.inCell}>
            {here.map((need) => (
              <li key={need.id}>
                {nameOf(need.code)}{" "}
                <StateMark tone={toneOf(statusOf(need.status))}>
                  {t(`status.${statusOf(need.status)}`)}
                </StateMark>
              </li>
            ))}
          </ul>
        );
      }}
    />
  );
}

const sources = ["felt", "expressed", "normative", "comparative"] as const;

function Status({ need }: { need: Need }) {
  const { t } = useTranslation("cases");
  const status = statusOf(need.status);
  return (
    <>
      <StateMark tone={toneOf(status)}>{t(`status.${status}`)}</StateMark>
      {need.status_reason !== "" && <p className={styles.reason}>{need.status_reason}</p>}
    </>
  );
}

function useColumns(household: string, settle: (need: Need) => void): Column<Need>[] {
  const { t } = useTranslation("cases");
  const language = useLanguage();
  const nameOf = useNeedName();
  const members = useMemberNames(household);
  const words = useGridWords();
  return [
    {
      id: "need",
      title: t("needs.need"),
      heads: true,
      cell: (need) => (
        <>
          {nameOf(need.code)}
          {need.words !== null && <q className={styles.words}>{need.words}</q>}
        </>
      ),
    },
    { id: "person", title: t("needs.person"), cell: (need) => members.get(need.person) },
    { id: "cell", title: t("needs.cell"), cell: (need) => words.cell(need.cell) },
    {
      id: "sources",
      title: t("needs.sources"),
      cell: (need) =>
        sources
          .filter((source) => need[source])
          .map((source) => t(`source.${source}`))
          .join(t("list_comma")),
    },
    {
      id: "urgency",
      title: t("needs.urgency"),
      cell: (need) => need.urgency !== null && `${need.urgency} / 5`,
    },
    { id: "arose_on", title: t("needs.arose_on"), cell: (need) => formatDay(need.arose_on, language) },
    {
      id: "status",
      title: t("needs.status"),
      cell: (need) => <Status need={need} />,
    },
    {
      id: "actions",
      title: t("actions"),
      cell: (need) =>
        need.abilities.includes("settle_need") && (
          <Button
            size="small"
            aria-label={t("settle.of", { need: nameOf(need.code) })}
            onClick={() => settle(need)}
          >
            {t("settle.do")}
          </Button>
        ),
    },
  ];
}

export function HouseholdNeeds({ householdId }: { householdId: string }) {
  const { t } = useTranslation("cases");
  const mayRecord = useMay("cases.record_need");
  const needs = useNeeds(householdId);
  const [recording, setRecording] = useState(false);
  const [settled, setSettled] = useState<Need>();
  const columns = useColumns(householdId, setSettled);
  return (
    <Panel
      title={t("needs.title")}
      extra={mayRecord && <Button onClick={() => setRecording(true)}>{t("needs.record")}</Button>}
    >
      <AnswerView
        query={needs}
        isEmpty={({ items }) => items.length === 0}
        empty={<EmptyState title={t("needs.none")} />}
      >
        {({ items }) => (
          <>
            <NeedsOnGrid needs={items} />
            <RecordTable
              caption={t("needs.title")}
              columns={columns}
              rows={items}
              rowId={(need) => need.id}
            />
          </>
        )}
      </AnswerView>
      {recording && <RecordNeedDialog household={householdId} close={() => setRecording(false)} />}
      {settled !== undefined && <SettleNeedDialog need={settled} close={() => setSettled(undefined)} />}
    </Panel>
  );
}
