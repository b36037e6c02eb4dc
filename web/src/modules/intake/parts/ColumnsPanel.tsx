// SPDX-License-Identifier: Apache-2.0
// What each column was taken to mean. Guesses come first to the eye; a correction is remembered for the
// union, and the roster is then read again.
import { Alert, Button, Collapse, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { asProblem } from "@/platform/api/problem";
import { Panel } from "@/ui/Page";
import { problemText } from "@/ui/problem_text";
import { RecordTable, type Column as TableColumn } from "@/ui/RecordTable";
import { StateMark } from "@/ui/StateMark";
import { useChangeImport } from "../api/change_import";
import type { Column, Import, Sheet } from "../api/show_import";
import { choicesOf, doubtful, withCorrection, type Corrections } from "../domain/column_choices";
import { fields, fieldOf } from "../domain/fields";

interface ColumnTableProps {
  sheet: Sheet;
  corrections: Corrections;
  /** undefined: may only be looked at. */
  correct: ((column: Column, field: string) => void) | undefined;
}

function Certainty({ column, corrected }: { column: Column; corrected: boolean }) {
  const { t } = useTranslation("intake");
  if (corrected) return <StateMark tone="action">{t("columns.corrected")}</StateMark>;
  if (column.remembered) return <StateMark tone="good">{t("columns.remembered")}</StateMark>;
  if (column.guess) return <StateMark tone="warm">{t("columns.guess")}</StateMark>;
  return <>{Math.round(column.confidence * 100)}%</>;
}

function ColumnTable({ sheet, corrections, correct }: ColumnTableProps) {
  const { t } = useTranslation("intake");
  const options = fields.map((field) => ({ value: field, label: t(`field.${field}`) }));
  const meant = (column: Column) => fieldOf(corrections.get(column.header) ?? column.field);
  const columns: TableColumn<Column>[] = [
    { id: "column", title: t("columns.column"), cell: (column) => column.column, width: "5em" },
    { id: "header", title: t("columns.header"), heads: true, cell: (column) => column.header },
    {
      id: "field",
      title: t("columns.field"),
      cell: (column) =>
        correct === undefined ? (
          t(`field.${meant(column)}`)
        ) : (
          <Select
            aria-label={t("columns.field_of", { header: column.header })}
            value={meant(column)}
            options={options}
            showSearch={{ optionFilterProp: "label" }}
            onChange={(field) => correct(column, field)}
            style={{ width: "100%", minWidth: 150 }}
          />
        ),
    },
    {
      id: "certainty",
      title: t("columns.certainty"),
      cell: (column) => <Certainty column={column} corrected={corrections.has(column.header)} />,
    },
  ];
  return (
    <RecordTable
      caption={sheet.sheet}
      columns={columns}
      rows={sheet.columns.filter((column) => column.header !== "")}
      rowId={(column) => column.column}
    />
  );
}

function useSheetTitle() {
  const { t } = useTranslation("intake");
  return (sheet: Sheet) => {
    const name = sheet.file === "" ? sheet.sheet : `${sheet.file} · ${sheet.sheet}`;
    if (sheet.kind === null || sheet.hidden) return t("columns.left_out", { name });
    return t("columns.sheet", { name, kind: t(`sheet.${sheet.kind}`), rows: sheet.rows });
  };
}

function Recheck({ roster, corrections }: { roster: Import; corrections: Corrections }) {
  const { t, i18n } = useTranslation("intake");
  const changeImport = useChangeImport(roster.id);
  const problem = changeImport.error === null ? undefined : asProblem(changeImport.error);
  return (
    <div style={{ marginTop: 12 }}>
      <Button
        type="primary"
        disabled={corrections.size === 0}
        loading={changeImport.isPending}
        onClick={() => changeImport.mutate({ version: roster.version, columns: choicesOf(corrections) })}
      >
        {t("columns.recheck", { count: corrections.size })}
      </Button>
      {problem !== undefined && <div role="alert">{problemText(i18n, problem.code, problem.args)}</div>}
    </div>
  );
}

const keyOf = (sheet: Sheet) => `${sheet.file} ${sheet.sheet}`;

/** What was guessed stands open; everything else is there to be opened. */
function Doubts({ sheets, corrections, correct }: { sheets: Sheet[] } & Omit<ColumnTableProps, "sheet">) {
  const { t } = useTranslation("intake");
  const titleOf = useSheetTitle();
  const count = sheets.reduce((sum, sheet) => sum + sheet.columns.length, 0);
  return (
    <>
      <Alert type="warning" showIcon title={t("columns.doubts", { count })} />
      {sheets.map((sheet) => (
        <section key={keyOf(sheet)} style={{ margin: "10px 0" }} aria-label={titleOf(sheet)}>
          <h3>{titleOf(sheet)}</h3>
          <ColumnTable sheet={sheet} corrections={corrections} correct={correct} />
        </section>
      ))}
    </>
  );
}

export function ColumnsPanel({ roster }: { roster: Import }) {
  const { t } = useTranslation("intake");
  const titleOf = useSheetTitle();
  const [corrections, setCorrections] = useState<Corrections>(new Map());
  const mayChange = roster.abilities.includes("change_import");
  const doubts = mayChange ? doubtful(roster.sheets) : [];
  const change = (column: Column, field: string) =>
    setCorrections((before) => withCorrection(before, column, field));
  const shared = { corrections, correct: mayChange ? change : undefined };
  return (
    <Panel title={t("columns.title")}>
      {doubts.length > 0 && <Doubts sheets={doubts} {...shared} />}
      <Collapse
        ghost
        destroyOnHidden
        items={roster.sheets.map((sheet) => ({
          key: keyOf(sheet),
          label: titleOf(sheet),
          children: <ColumnTable sheet={sheet} {...shared} />,
        }))}
      />
      {mayChange && <Recheck roster={roster} corrections={corrections} />}
    </Panel>
  );
}
