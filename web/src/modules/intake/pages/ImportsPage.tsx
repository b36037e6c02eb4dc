// SPDX-License-Identifier: Apache-2.0
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { asProblem } from "@/platform/api/problem";
import { formatInstant } from "@/platform/i18n/formats";
import { useLanguage } from "@/platform/i18n/language";
import { useMay } from "@/platform/session/session";
import { EmptyState, LoadingState, ProblemState } from "@/ui/AnswerView";
import { Page, Panel } from "@/ui/Page";
import { RecordTable, type Column } from "@/ui/RecordTable";
import { StateMark } from "@/ui/StateMark";
import { useImports, type ImportItem } from "../api/list_imports";
import { toneOfState } from "../parts/import_tones";
import { StartImportPanel } from "../parts/StartImportPanel";

function useColumns(): Column<ImportItem>[] {
  const { t } = useTranslation("intake");
  const language = useLanguage();
  return [
    {
      id: "name",
      title: t("list.name"),
      heads: true,
      cell: (item) => <Link to={`/imports/${item.id}`}>{item.name}</Link>,
    },
    { id: "union", title: t("list.union"), cell: (item) => item.union.name },
    {
      id: "state",
      title: t("list.state"),
      cell: (item) => <StateMark tone={toneOfState(item.state)}>{t(`state.${item.state}`)}</StateMark>,
    },
    { id: "households", title: t("list.households"), cell: (item) => item.households },
    { id: "made", title: t("list.made"), cell: (item) => item.made },
    {
      id: "created",
      title: t("list.created"),
      cell: (item) => `${formatInstant(item.created_at, language)} · ${item.created_by}`,
    },
  ];
}

function ImportTable() {
  const { t } = useTranslation("intake");
  const list = useImports();
  const columns = useColumns();
  if (list.isPending) return <LoadingState />;
  if (list.isError) return <ProblemState problem={asProblem(list.error)} retry={() => void list.refetch()} />;
  const rows = list.data.pages.flatMap((page) => page.items);
  if (rows.length === 0) return <EmptyState title={t("list.none")} />;
  return (
    <>
      <RecordTable caption={t("list.title")} columns={columns} rows={rows} rowId={(item) => item.id} />
      {list.hasNextPage && (
        <Button loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t("show_more")}
        </Button>
      )}
    </>
  );
}

export default function ImportsPage() {
  const { t } = useTranslation("intake");
  const mayImport = useMay("intake.import_roster");
  return (
    <Page title={t("title")} about={t("about")}>
      {mayImport && <StartImportPanel />}
      <Panel title={t("list.title")}>
        <ImportTable />
      </Panel>
    </Page>
  );
}
