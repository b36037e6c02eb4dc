// SPDX-License-Identifier: Apache-2.0
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { formatDay, today } from "@/platform/i18n/formats";
import { useLanguage } from "@/platform/i18n/language";
import { formatFen } from "@/platform/i18n/money";
import { AnswerView, EmptyState } from "@/ui/AnswerView";
import { Page, Panel } from "@/ui/Page";
import { RecordTable, type Column } from "@/ui/RecordTable";
import { StateMark } from "@/ui/StateMark";
import { useParameters, type Parameters } from "../api/list_parameters";
import { multipleText, useCategoryWords } from "../parts/category_words";
import { SetParametersDialog } from "../parts/SetParametersDialog";

function Standing({ row }: { row: Parameters }) {
  const { t } = useTranslation("policies");
  const now = today();
  if (row.superseded) return <StateMark>{t("standing.superseded")}</StateMark>;
  if (row.valid_until !== null && row.valid_until <= now) return <StateMark>{t("standing.ended")}</StateMark>;
  if (row.valid_from > now) return <StateMark tone="action">{t("standing.to_come")}</StateMark>;
  return (
    <StateMark tone="good">{t(row.applies_here ? "standing.applies_here" : "standing.in_force")}</StateMark>
  );
}

function useColumns(): Column<Parameters>[] {
  const { t } = useTranslation("policies");
  const language = useLanguage();
  const words = useCategoryWords();
  const multiple = (ratio: Parameters["deep"]) => `1${multipleText(ratio)}`.replace(/^1 × /, "");
  return [
    { id: "union", title: t("parameters.union"), heads: true, cell: (row) => row.set_at?.name },
    { id: "standing", title: t("parameters.standing"), cell: (row) => <Standing row={row} /> },
    {
      id: "valid",
      title: t("parameters.valid"),
      cell: (row) =>
        row.valid_until === null
          ? t("parameters.from", { from: formatDay(row.valid_from, language) })
          : t("parameters.from_until", {
              from: formatDay(row.valid_from, language),
              until: formatDay(row.valid_until, language),
            }),
    },
    { id: "minimum", title: t("parameters.minimum_short"), cell: (row) => formatFen(row.local_minimum_fen) },
    {
      id: "rule",
      title: t("parameters.rule"),
      cell: (row) =>
        t(`parameters.rule_${row.comparator}`, {
          deep: multiple(row.deep),
          relative: multiple(row.relative),
        }),
    },
    {
      id: "causes",
      title: t("parameters.accident_causes"),
      cell: (row) => row.accident_causes.map(words.cause).join(t("list_comma")),
    },
    { id: "source", title: t("parameters.source"), cell: (row) => row.source },
  ];
}

export default function ParametersPage() {
  const { t } = useTranslation("policies");
  const parameters = useParameters();
  const columns = useColumns();
  const [setting, setSetting] = useState(false);
  const pages = parameters.data?.pages ?? [];
  const rows = pages.flatMap((page) => page.items);
  const maySet = pages[0]?.abilities.includes("set_parameters") ?? false;
  return (
    <Page
      title={t("parameters.title")}
      about={t("parameters.about")}
      actions={
        maySet && (
          <Button type="primary" onClick={() => setSetting(true)}>
            {t("parameters.set")}
          </Button>
        )
      }
    >
      <Panel>
        <AnswerView
          query={parameters}
          isEmpty={() => rows.length === 0}
          empty={<EmptyState title={t("parameters.none")} />}
        >
          {() => (
            <>
              <RecordTable
                caption={t("parameters.title")}
                columns={columns}
                rows={rows}
                rowId={(row) => row.id ?? ""}
              />
              {parameters.hasNextPage && (
                <Button
                  loading={parameters.isFetchingNextPage}
                  onClick={() => void parameters.fetchNextPage()}
                  style={{ marginTop: 12 }}
                >
                  {t("show_more")}
                </Button>
              )}
            </>
          )}
        </AnswerView>
      </Panel>
      {setting && (
        <SetParametersDialog former={rows.find((row) => row.applies_here)} close={() => setSetting(false)} />
      )}
    </Page>
  );
}
