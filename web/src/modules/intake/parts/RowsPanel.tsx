// SPDX-License-Identifier: Apache-2.0
// Row by row what became of a roster: status, every reason in words, the category that is proposed beside
// the one that was written.
import { Button, Radio, Select } from "antd";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Link, useLocation, useSearchParams } from "react-router";
import { useCodes } from "@/modules/people";
import { asProblem } from "@/platform/api/problem";
import { formatFen } from "@/platform/i18n/money";
import { EmptyState, LoadingState, ProblemState } from "@/ui/AnswerView";
import { Panel } from "@/ui/Page";
import { RecordTable, type Column } from "@/ui/RecordTable";
import { StateMark } from "@/ui/StateMark";
import { useImportRows, type ImportRow, type RowFilter } from "../api/list_import_rows";
import type { Import } from "../api/show_import";
import { rowStatuses, rowStatusOf, toneOfRow } from "./import_tones";
import { useProposalWords } from "./proposal_words";
import { useReasonWords } from "./reason_words";
import styles from "./RowsPanel.module.css";

const shownFindings = 5;

function Why({ row }: { row: ImportRow }) {
  const { t } = useTranslation("intake");
  const { reason } = useReasonWords();
  if (row.reasons.length + row.notes.length + row.findings.length === 0) return null;
  return (
    <ul>
      {row.reasons.map((code) => (
        <li key={code}>{reason(code)}</li>
      ))}
      {row.notes.map((code) => (
        <li key={code} className={styles.note}>
          {reason(code)}
        </li>
      ))}
      {row.findings.slice(0, shownFindings).map(({ code, sheet, row: number }) => (
        <li key={`${sheet} ${number} ${code}`} className={styles.note}>
          {t("rows.finding", { sheet, row: number, what: reason(code) })}
        </li>
      ))}
      {row.findings.length > shownFindings && (
        <li className={styles.note}>
          {t("rows.more_findings", { count: row.findings.length - shownFindings })}
        </li>
      )}
    </ul>
  );
}

function Category({ row }: { row: ImportRow }) {
  const { t } = useTranslation("intake");
  const { label } = useCodes();
  const wordsOf = useProposalWords();
  if (row.proposed === null) return <>{label("category", row.declared_category)}</>;
  const { category, net_fen: net, deep_line_fen: deep, relative_line_fen: relative } = row.proposed;
  return (
    <>
      {t("rows.proposed", { category: wordsOf(category) })}
      {row.declared_category !== null && (
        <>
          {" · "}
          {t("rows.declared", { category: label("category", row.declared_category) })}
        </>
      )}{" "}
      {row.declared_differs && <StateMark tone="warm">{t("rows.differs")}</StateMark>}
      <p className={styles.note}>
        {t("rows.lines", { net: formatFen(net), deep: formatFen(deep), relative: formatFen(relative) })}
      </p>
    </>
  );
}

function useColumns(): Column<ImportRow>[] {
  const { t } = useTranslation("intake");
  return [
    { id: "place", title: t("rows.place"), cell: (row) => t("rows.at", { sheet: row.sheet, row: row.row }) },
    {
      id: "file",
      title: t("rows.file"),
      heads: true,
      cell: (row) => {
        const text = [row.file_no, row.name].filter((part) => part !== "").join(" ") || t("rows.no_number");
        return row.household === null ? text : <Link to={`/households/${row.household}`}>{text}</Link>;
      },
    },
    {
      id: "status",
      title: t("rows.status"),
      cell: (row) => {
        const status = rowStatusOf(row.status);
        return <StateMark tone={toneOfRow(status)}>{t(`row_status.${status}`)}</StateMark>;
      },
    },
    { id: "why", title: t("rows.why"), cell: (row) => <Why row={row} /> },
    { id: "category", title: t("rows.category"), cell: (row) => <Category row={row} /> },
  ];
}

function RowTable({ roster, filter }: { roster: Import; filter: RowFilter }) {
  const { t } = useTranslation("intake");
  const list = useImportRows(roster.id, roster.version, filter);
  const columns = useColumns();
  if (list.isPending) return <LoadingState />;
  if (list.isError) return <ProblemState problem={asProblem(list.error)} retry={() => void list.refetch()} />;
  const rows = list.data.pages.flatMap((page) => page.items);
  if (rows.length === 0) return <EmptyState title={t("rows.none")} />;
  return (
    <>
      <RecordTable
        caption={t("rows.title")}
        columns={columns}
        rows={rows}
        rowId={(row) => String(row.number)}
      />
      {list.hasNextPage && (
        <Button loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t("show_more")}
        </Button>
      )}
    </>
  );
}

export function RowsPanel({ roster }: { roster: Import }) {
  const { t } = useTranslation("intake");
  const { reason: wordsOf } = useReasonWords();
  const [search, setSearch] = useSearchParams();
  const status = search.get("status");
  const reason = search.get("reason");
  const set = (name: string, value: string | null | undefined) =>
    setSearch(
      (before) => {
        if (value === null || value === undefined || value === "") before.delete(name);
        else before.set(name, value);
        return before;
      },
      { replace: true },
    );
  const box = useRef<HTMLDivElement>(null);
  const { hash } = useLocation();
  // A count above leads here, to its rows.
  useEffect(() => {
    if (hash === "#rows") box.current?.scrollIntoView();
  }, [hash, status, reason]);
  const statuses = rowStatuses.map((one) => ({ value: one, label: t(`row_status.${one}`) }));
  const filter = { ...(status !== null && { status }), ...(reason !== null && { reason }) };
  return (
    <div id="rows" ref={box} className={styles.rows}>
      <Panel title={t("rows.title")}>
        <div className={styles.filters}>
          <Radio.Group
            aria-label={t("rows.status")}
            optionType="button"
            value={status ?? ""}
            options={[{ value: "", label: t("rows.all") }, ...statuses]}
            onChange={(event) => set("status", String(event.target.value))}
          />
          <Select
            aria-label={t("rows.why")}
            placeholder={t("rows.any_reason")}
            value={reason}
            options={(roster.summary?.reasons ?? []).map(({ code }) => ({
              value: code,
              label: wordsOf(code),
            }))}
            allowClear
            popupMatchSelectWidth={false}
            onChange={(chosen: string | null | undefined) => set("reason", chosen)}
            style={{ minWidth: 200, maxWidth: "100%" }}
          />
        </div>
        <RowTable roster={roster} filter={filter} />
      </Panel>
    </div>
  );
}
