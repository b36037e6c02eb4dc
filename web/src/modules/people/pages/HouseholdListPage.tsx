// SPDX-License-Identifier: Apache-2.0
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useSearchParams } from "react-router";
import { asProblem } from "@/platform/api/problem";
import { useDelayed } from "@/platform/delayed";
import { useMay } from "@/platform/session/session";
import { EmptyState, LoadingState, ProblemState } from "@/ui/AnswerView";
import { Page, Panel } from "@/ui/Page";
import { RecordTable, type Column } from "@/ui/RecordTable";
import { useHouseholdList, type HouseholdItem } from "../api/list_households";
import {
  filterOf,
  readFilter,
  searchOf,
  type FilterField,
  type HouseholdFilter,
} from "../domain/household_filter";
import { CollisionsLink } from "../parts/CollisionsLink";
import { ColumnsDialog } from "../parts/ColumnsDialog";
import { ExportDialog } from "../parts/ExportDialog";
import { ExportStrip } from "../parts/ExportStrip";
import { HouseholdFilters } from "../parts/HouseholdFilters";
import { readColumns, useColumnChoice, useHouseholdColumns } from "../parts/list_columns";
import { SavedViews } from "../parts/SavedViews";
import styles from "./HouseholdListPage.module.css";

const list = "households";

function HouseholdTable({ filter, columns }: { filter: HouseholdFilter; columns: Column<HouseholdItem>[] }) {
  const { t } = useTranslation("people");
  const found = useHouseholdList(filter);
  if (found.isPending) return <LoadingState />;
  if (found.isError)
    return <ProblemState problem={asProblem(found.error)} retry={() => void found.refetch()} />;
  const rows = found.data.pages.flatMap((page) => page.items);
  if (rows.length === 0)
    return (
      <EmptyState title={t(Object.keys(filter).length > 0 ? "household.none_found" : "household.none_yet")} />
    );
  return (
    <>
      <div className={styles.scroll} role="region" aria-label={t("household.title")} tabIndex={0}>
        <RecordTable caption={t("household.title")} columns={columns} rows={rows} rowId={(row) => row.id} />
      </div>
      <div className={styles.more}>
        <p role="status">
          {t(found.hasNextPage ? "household.shown" : "household.shown_all", { count: rows.length })}
        </p>
        {found.hasNextPage && (
          <Button loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
            {t("show_more")}
          </Button>
        )}
      </div>
    </>
  );
}

function useFilter() {
  const [search, setSearch] = useSearchParams();
  const typed = search.get("q") ?? "";
  const q = useDelayed(typed.trim());
  const filter = filterOf(search);
  if (q === "") delete filter.q;
  else filter.q = q;
  const set = (field: FilterField, value: string | boolean | null) =>
    setSearch(
      (before) => {
        if (value === null || value === "") before.delete(field);
        else before.set(field, String(value));
        return before;
      },
      { replace: true },
    );
  const take = (other: HouseholdFilter) => setSearch(searchOf(other));
  return { typed, filter, set, take };
}

function Actions({ startExport }: { startExport: () => void }) {
  const { t } = useTranslation("people");
  const mayExport = useMay("people.export_households");
  const mayRegister = useMay("people.register_household");
  return (
    <>
      {mayExport && <Button onClick={startExport}>{t("export.start")}</Button>}
      {mayRegister && (
        <Link to="/households/new" className={styles.register}>
          {t("household.register")}
        </Link>
      )}
    </>
  );
}

/** The filter stands in the address, so that a list can be kept, sent and come back to. */
export default function HouseholdListPage() {
  const { t } = useTranslation("people");
  const { typed, filter, set, take } = useFilter();
  const columns = useHouseholdColumns();
  const all = columns.map((column) => column.id);
  const [chosen, choose] = useColumnChoice(all);
  const [dialog, setDialog] = useState<"columns" | "export">();
  const close = () => setDialog(undefined);
  const shown = columns.filter((column) => column.heads === true || chosen.includes(column.id));
  return (
    <Page
      title={t("household.title")}
      actions={
        <>
          <CollisionsLink />
          <Actions startExport={() => setDialog("export")} />
        </>
      }
    >
      <ExportStrip />
      <Panel>
        <HouseholdFilters filter={filter} typed={typed} set={set} clear={() => take({})} />
        <div className={styles.bar}>
          <SavedViews
            list={list}
            filter={filter}
            columns={chosen}
            take={(view) => {
              take(readFilter(view.filters));
              choose(readColumns(view.columns, all));
            }}
          />
          <Button size="small" type="link" onClick={() => setDialog("columns")}>
            {t("columns.choose")}
          </Button>
        </div>
        <HouseholdTable filter={filter} columns={shown} />
      </Panel>
      {dialog === "columns" && (
        <ColumnsDialog columns={columns} chosen={chosen} choose={choose} close={close} />
      )}
      {dialog === "export" && <ExportDialog filter={filter} close={close} />}
    </Page>
  );
}
