// SPDX-License-Identifier: Apache-2.0
// Households that are easily overlooked: unchanged for a year, never helped, category other than proposed.
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { Link, NavLink, useParams, useSearchParams } from "react-router";
import { UnionSelect, useUnion } from "@/modules/organisation";
import { useCodes } from "@/modules/people";
import { asProblem } from "@/platform/api/problem";
import { formatInstant } from "@/platform/i18n/formats";
import { useLanguage } from "@/platform/i18n/language";
import { EmptyState, LoadingState, ProblemState } from "@/ui/AnswerView";
import { Page, Panel } from "@/ui/Page";
import { RecordTable, type Column } from "@/ui/RecordTable";
import { useOverlooked, type OverlookedItem } from "../api/list_overlooked";
import { useProposalWords } from "../parts/proposal_words";
import styles from "./StandingListPage.module.css";

const kinds = ["never_helped", "unchanged_for_a_year", "category_differs"] as const;
type Kind = (typeof kinds)[number];

function useColumns(): Column<OverlookedItem>[] {
  const { t } = useTranslation("intake");
  const language = useLanguage();
  const { label } = useCodes();
  const proposed = useProposalWords();
  return [
    {
      id: "name",
      title: t("standing.household"),
      heads: true,
      cell: (item) => <Link to={`/households/${item.household}`}>{item.name}</Link>,
    },
    { id: "file_no", title: t("standing.file_no"), cell: (item) => item.file_no },
    { id: "union", title: t("list.union"), cell: (item) => item.union.name },
    {
      id: "declared",
      title: t("standing.declared"),
      cell: (item) => label("category", item.declared_category),
    },
    { id: "proposed", title: t("standing.proposed"), cell: (item) => proposed(item.proposed_category) },
    { id: "category", title: t("standing.category"), cell: (item) => label("category", item.category) },
    { id: "changed", title: t("standing.changed"), cell: (item) => formatInstant(item.changed_at, language) },
  ];
}

function OverlookedTable({ kind, union }: { kind: Kind; union: string | null }) {
  const { t } = useTranslation("intake");
  const list = useOverlooked(kind, union);
  const columns = useColumns();
  if (list.isPending) return <LoadingState />;
  if (list.isError) return <ProblemState problem={asProblem(list.error)} retry={() => void list.refetch()} />;
  const rows = list.data.pages.flatMap((page) => page.items);
  if (rows.length === 0) return <EmptyState title={t("standing.none")} />;
  return (
    <>
      <RecordTable
        caption={t(`standing.${kind}`)}
        columns={columns}
        rows={rows}
        rowId={(item) => item.household}
      />
      {list.hasNextPage && (
        <Button loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t("show_more")}
        </Button>
      )}
    </>
  );
}

export default function StandingListPage() {
  const { t } = useTranslation("intake");
  const { list } = useParams();
  const [search, setSearch] = useSearchParams();
  const kind = kinds.find((one) => one === list) ?? "never_helped";
  const union = search.get("union");
  const known = useUnion(union).data;
  const choose = (id: string | null) =>
    setSearch(
      (before) => {
        if (id === null) before.delete("union");
        else before.set("union", id);
        return before;
      },
      { replace: true },
    );
  return (
    <Page title={t("standing.title")} about={t(`standing_about.${kind}`)}>
      <nav className={styles.kinds} aria-label={t("standing.title")}>
        {kinds.map((one) => (
          <NavLink
            key={one}
            to={{ pathname: `/standing/${one}`, search: search.toString() }}
            className={styles.kind ?? ""}
            aria-current={one === kind ? "page" : undefined}
          >
            {t(`standing.${one}`)}
          </NavLink>
        ))}
      </nav>
      <Panel>
        <div className={styles.union}>
          <UnionSelect
            value={union}
            onChange={choose}
            known={known === undefined ? [] : [{ id: known.id, name: known.name }]}
            placeholder={t("standing.union")}
            clearable
          />
        </div>
        <OverlookedTable kind={kind} union={union} />
      </Panel>
    </Page>
  );
}
