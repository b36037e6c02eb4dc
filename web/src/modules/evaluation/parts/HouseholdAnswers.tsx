// SPDX-License-Identifier: Apache-2.0
// What the household itself says of each item: needed, received, how urgent, how satisfied. What was not
// answered is said so and is never a no.
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useMemberNames } from "@/modules/people";
import { formatDay } from "@/platform/i18n/formats";
import { useLanguage } from "@/platform/i18n/language";
import { useMay } from "@/platform/session/session";
import { AnswerView, EmptyState } from "@/ui/AnswerView";
import { useGridWords } from "@/ui/grid";
import { Panel } from "@/ui/Page";
import { RecordTable, type Column } from "@/ui/RecordTable";
import { useAnswers, type Answer } from "../api/list_answers";
import styles from "./HouseholdAnswers.module.css";
import { RecordAnswerDialog } from "./RecordAnswerDialog";

function Said({ value, yes, no }: { value: boolean | null; yes: string; no: string }) {
  const { t } = useTranslation("ui");
  if (value === null) return <span className={styles.unanswered}>{t("not_answered")}</span>;
  return <>{value ? yes : no}</>;
}

function Step({ value }: { value: number | null }) {
  const { t } = useTranslation("ui");
  if (value === null) return <span className={styles.unanswered}>{t("not_answered")}</span>;
  return <>{value} / 5</>;
}

function useColumns(household: string): Column<Answer>[] {
  const { t } = useTranslation("evaluation");
  const language = useLanguage();
  const members = useMemberNames(household);
  const words = useGridWords();
  return [
    { id: "item", title: t("answer.item"), heads: true, cell: (answer) => answer.item },
    { id: "cell", title: t("answer.cell"), cell: (answer) => words.cell(answer.cell) },
    {
      id: "needed",
      title: t("answer.needed"),
      cell: (answer) => (
        <Said value={answer.needed} yes={t("answer.is_needed")} no={t("answer.not_needed")} />
      ),
    },
    {
      id: "received",
      title: t("answer.received"),
      cell: (answer) => (
        <Said value={answer.received} yes={t("answer.was_received")} no={t("answer.not_received")} />
      ),
    },
    { id: "urgency", title: t("answer.urgency"), cell: (answer) => <Step value={answer.urgency} /> },
    {
      id: "satisfaction",
      title: t("answer.satisfaction"),
      cell: (answer) => <Step value={answer.satisfaction} />,
    },
    { id: "person", title: t("answer.person"), cell: (answer) => members.get(answer.person) },
    { id: "on", title: t("answer.answered_on"), cell: (answer) => formatDay(answer.answered_on, language) },
  ];
}

export function HouseholdAnswers({ householdId }: { householdId: string }) {
  const { t } = useTranslation("evaluation");
  const mayRecord = useMay("evaluation.record_answer");
  const answers = useAnswers(householdId);
  const [recording, setRecording] = useState(false);
  const columns = useColumns(householdId);
  return (
    <Panel
      title={t("answer.title")}
      extra={mayRecord && <Button onClick={() => setRecording(true)}>{t("answer.record")}</Button>}
    >
      <AnswerView
        query={answers}
        isEmpty={({ items }) => items.length === 0}
        empty={<EmptyState title={t("answer.none")} />}
      >
        {({ items }) => (
          <RecordTable
            caption={t("answer.title")}
            columns={columns}
            rows={items}
            rowId={(answer) => answer.id}
          />
        )}
      </AnswerView>
      {recording && <RecordAnswerDialog household={householdId} close={() => setRecording(false)} />}
    </Panel>
  );
}
