// SPDX-License-Identifier: Apache-2.0
// The dated facts as they stood on a day, each with where it comes from. A correction is a newer fact; with
// "all" the corrected and the past ones are shown too.
import { Button, Checkbox, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { formatDay, formatInstant, today } from "@/platform/i18n/formats";
import { useLanguage } from "@/platform/i18n/language";
import { AnswerView, EmptyState } from "@/ui/AnswerView";
import { Panel } from "@/ui/Page";
import { RecordTable, type Column } from "@/ui/RecordTable";
import { StateMark } from "@/ui/StateMark";
import { attachmentAddress } from "../api/download_attachment";
import { useCircumstances, type CircumstanceView } from "../api/list_circumstances";
import { useCodes } from "../api/show_codes";
import type { HouseholdView } from "../api/show_household";
import { useFactValue } from "./fact_value";
import styles from "./CircumstancesPanel.module.css";
import { RecordCircumstanceDialog } from "./RecordCircumstanceDialog";

function Evidence({ fact }: { fact: CircumstanceView }) {
  const { t } = useTranslation("people");
  const codes = useCodes();
  const source = codes.label("evidence", fact.source);
  return (
    <>
      {fact.evidence === null ? (
        source
      ) : (
        <a href={attachmentAddress(fact.evidence)} download>
          {source}
        </a>
      )}
      {fact.verified_by !== null && (
        <>
          {" "}
          <StateMark tone="good">{t("fact.verified_by", { name: fact.verified_by })}</StateMark>
        </>
      )}
    </>
  );
}

function useColumns(
  file: HouseholdView,
  correct: (fact: CircumstanceView) => void,
): Column<CircumstanceView>[] {
  const { t } = useTranslation("people");
  const language = useLanguage();
  const codes = useCodes();
  const valueOf = useFactValue();
  const names = new Map([file.worker, ...file.members].map((member) => [member.id, member.name]));
  const kind = (fact: CircumstanceView) => codes.label("circumstance", fact.kind);
  return [
    { id: "kind", title: t("fact.kind"), heads: true, cell: kind },
    {
      id: "value",
      title: t("fact.value"),
      cell: (fact) => (
        <>
          {valueOf(fact)} {fact.corrected_by !== null && <StateMark>{t("fact.corrected")}</StateMark>}
        </>
      ),
    },
    {
      id: "person",
      title: t("fact.about"),
      cell: (fact) => (fact.person === null ? t("fact.household") : names.get(fact.person)),
    },
    {
      id: "period",
      title: t("fact.period"),
      cell: (fact) =>
        fact.until === null
          ? t("period.since", { from: formatDay(fact.from, language) })
          : t("period.both", {
              from: formatDay(fact.from, language),
              until: formatDay(fact.until, language),
            }),
    },
    { id: "source", title: t("fact.source"), cell: (fact) => <Evidence fact={fact} /> },
    {
      id: "recorded",
      title: t("fact.recorded"),
      cell: (fact) => `${fact.recorded_by} · ${formatInstant(fact.known_at, language)}`,
    },
    {
      id: "actions",
      title: t("actions"),
      cell: (fact) =>
        fact.abilities.includes("record_circumstance") &&
        file.abilities.includes("record_circumstance") && (
          <Button
            size="small"
            aria-label={t("fact.correct_of", { kind: kind(fact) })}
            onClick={() => correct(fact)}
          >
            {t("fact.correct")}
          </Button>
        ),
    },
  ];
}

export function CircumstancesPanel({ file }: { file: HouseholdView }) {
  const { t } = useTranslation("people");
  const [day, setDay] = useState(today);
  const [all, setAll] = useState(false);
  const [recording, setRecording] = useState<CircumstanceView | "new">();
  const facts = useCircumstances(file.id, all ? { all } : day === "" ? {} : { as_of: day });
  const columns = useColumns(file, setRecording);
  return (
    <Panel
      title={t("fact.title")}
      extra={
        file.abilities.includes("record_circumstance") && (
          <Button onClick={() => setRecording("new")}>{t("fact.record")}</Button>
        )
      }
    >
      <div className={styles.bar}>
        <label className={styles.day}>
          {t("fact.as_of")}
          <Input type="date" value={day} disabled={all} onChange={(event) => setDay(event.target.value)} />
        </label>
        <Checkbox checked={all} onChange={(event) => setAll(event.target.checked)}>
          {t("fact.all")}
        </Checkbox>
      </div>
      <AnswerView
        query={facts}
        isEmpty={({ items }) => items.length === 0}
        empty={<EmptyState title={t("fact.none")} />}
      >
        {({ items }) => (
          <div className={styles.scroll} role="region" aria-label={t("fact.title")} tabIndex={0}>
            <RecordTable caption={t("fact.title")} columns={columns} rows={items} rowId={(fact) => fact.id} />
          </div>
        )}
      </AnswerView>
      {recording !== undefined && (
        <RecordCircumstanceDialog
          file={file}
          {...(recording === "new" ? {} : { corrects: recording })}
          close={() => setRecording(undefined)}
        />
      )}
    </Panel>
  );
}
