// SPDX-License-Identifier: Apache-2.0
// One import on its way, from the file to the households. The server works by itself: the page may be left
// and come back to at every step.
import { Alert, Steps } from "antd";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import { formatDay, formatInstant } from "@/platform/i18n/formats";
import { useLanguage } from "@/platform/i18n/language";
import { AnswerView, DoneState, LoadingState } from "@/ui/AnswerView";
import { JobProgress } from "@/ui/JobProgress";
import { Page, Panel } from "@/ui/Page";
import { problemText } from "@/ui/problem_text";
import { StateMark } from "@/ui/StateMark";
import { useImport, type Import } from "../api/show_import";
import { isAtWork, steps, stepOf } from "../domain/import_stage";
import { AddFilePanel } from "../parts/AddFilePanel";
import { ImportActions } from "../parts/ImportActions";
import { toneOfState } from "../parts/import_tones";
import { SummaryPanel } from "../parts/SummaryPanel";
import styles from "./ImportPage.module.css";

// Fetched when they are first shown: the page itself must be there at once.
const ColumnsPanel = lazy(async () => ({ default: (await import("../parts/ColumnsPanel")).ColumnsPanel }));
const RowsPanel = lazy(async () => ({ default: (await import("../parts/RowsPanel")).RowsPanel }));
const LocalMinimumPanel = lazy(async () => ({
  default: (await import("../parts/LocalMinimumPanel")).LocalMinimumPanel,
}));

const phases = ["reading", "comparing", "staging", "applying", "removing"] as const;

function Progress({ job }: { job: NonNullable<Import["job"]> }) {
  const { t } = useTranslation("intake");
  const phase = phases.find((one) => one === job.phase);
  return (
    <Panel>
      <JobProgress
        label={phase === undefined ? t("phase.waiting") : t(`phase.${phase}`)}
        progress={job.progress}
        total={job.total}
      />
      <p className={styles.soft}>{t("may_leave")}</p>
    </Panel>
  );
}

function Applied({ roster }: { roster: Import }) {
  const { t } = useTranslation("intake");
  const language = useLanguage();
  return (
    <Panel>
      <DoneState title={t("applied.title", { count: roster.made })}>
        <p className={styles.links}>
          <Link to={`/households?union=${roster.union.id}`}>{t("applied.to_households")}</Link>
          <Link to="/">{t("applied.to_today")}</Link>
          <Link to={`/gap?union=${roster.union.id}`}>{t("applied.to_gap")}</Link>
        </p>
        {roster.kept_until !== null && (
          <p className={styles.soft}>
            {t("applied.kept_until", { day: formatDay(roster.kept_until.slice(0, 10), language) })}
          </p>
        )}
      </DoneState>
    </Panel>
  );
}

function Outcome({ roster }: { roster: Import }) {
  const { t, i18n } = useTranslation("intake");
  const language = useLanguage();
  if (isAtWork(roster) && roster.job !== null) return <Progress job={roster.job} />;
  if (roster.state === "applied") return <Applied roster={roster} />;
  if (roster.refusal !== null) {
    const text = problemText(i18n, roster.refusal.code, roster.refusal.args);
    return <Alert type="error" showIcon title={text} description={t("refused_about")} />;
  }
  if (roster.state === "undone" && roster.undone_at !== null) {
    const at = formatInstant(roster.undone_at, language);
    return <Alert type="info" showIcon title={t("undone", { at, reason: roster.undo_reason ?? "" })} />;
  }
  if (roster.job?.state === "failed") return <Alert type="error" showIcon title={t("job_failed")} />;
  return null;
}

/** What a check found, and what can be said about it; where a local minimum is missing, that comes first. */
function Found({ roster }: { roster: Import }) {
  const over = roster.state === "undone" || roster.state === "discarded";
  const minimumFirst = roster.refusal?.code === "intake.no_local_minimum";
  const minimum = !over && <LocalMinimumPanel roster={roster} />;
  return (
    <Suspense fallback={<LoadingState />}>
      {minimumFirst && minimum}
      {roster.summary !== null && <SummaryPanel summary={roster.summary} />}
      {!over && roster.sheets.length > 0 && <ColumnsPanel key={roster.version} roster={roster} />}
      {roster.abilities.includes("list_import_rows") && <RowsPanel roster={roster} />}
      {!minimumFirst && minimum}
      {!over && <AddFilePanel roster={roster} />}
    </Suspense>
  );
}

function Wizard({ roster }: { roster: Import }) {
  const { t } = useTranslation("intake");
  const atWork = isAtWork(roster);
  return (
    <div className={styles.wizard}>
      <Steps
        size="small"
        responsive
        current={stepOf(roster.state)}
        status={roster.state === "refused" ? "error" : roster.state === "applied" ? "finish" : "process"}
        items={steps.map((step) => ({ title: t(`step.${step}`) }))}
      />
      <Outcome roster={roster} />
      <ImportActions roster={roster} />
      {!atWork && <Found roster={roster} />}
    </div>
  );
}

export default function ImportPage() {
  const { t } = useTranslation("intake");
  const { import: id = "" } = useParams();
  const roster = useImport(id);
  const known = roster.data;
  return (
    <Page
      title={known?.name ?? t("one")}
      above={<Link to="/imports">{t("back_to_list")}</Link>}
      about={
        known !== undefined && (
          <>
            {known.union.name}{" "}
            <StateMark tone={toneOfState(known.state)}>{t(`state.${known.state}`)}</StateMark>
          </>
        )
      }
    >
      <AnswerView query={roster}>{(found) => <Wizard roster={found} />}</AnswerView>
    </Page>
  );
}
