// SPDX-License-Identifier: Apache-2.0
import { Button, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useSearchParams } from "react-router";
import { asProblem } from "@/platform/api/problem";
import { inLanguage } from "@/platform/i18n/formats";
import { useLanguage } from "@/platform/i18n/language";
import { useDelayed } from "@/platform/delayed";
import { useMay } from "@/platform/session/session";
import { EmptyState, LoadingState, ProblemState } from "@/ui/AnswerView";
import { Page, Panel } from "@/ui/Page";
import { RecordTable, type Column } from "@/ui/RecordTable";
import { StateMark } from "@/ui/StateMark";
import { useStaffList, type StaffFilter, type StaffItem } from "../api/list_staff";
import { useUnion } from "../api/show_union";
import { RegisterStaffDialog } from "../parts/RegisterStaffDialog";
import { UnionSelect } from "../parts/UnionSelect";
import styles from "./StaffListPage.module.css";

function useColumns(): Column<StaffItem>[] {
  const { t } = useTranslation("organisation");
  const language = useLanguage();
  return [
    {
      id: "name",
      title: t("staff.name"),
      heads: true,
      cell: (staff) => <Link to={`/organisation/staff/${staff.id}`}>{staff.name}</Link>,
    },
    { id: "sign_in_name", title: t("staff.sign_in_name"), cell: (staff) => staff.sign_in_name },
    { id: "union", title: t("staff.union"), cell: (staff) => staff.union.name },
    {
      id: "posts",
      title: t("staff.posts"),
      cell: (staff) =>
        staff.posts.length > 0 && (
          <ul>
            {staff.posts.map((post) => (
              <li key={post.id}>
                {inLanguage(post.role.name_zh, post.role.name_en, language)}
                {post.union.id !== staff.union.id && ` · ${post.union.name}`}
              </li>
            ))}
          </ul>
        ),
    },
    {
      id: "state",
      title: t("staff.state"),
      cell: (staff) =>
        staff.active ? (
          <StateMark tone="good">{t("staff.active")}</StateMark>
        ) : (
          <StateMark>{t("staff.inactive")}</StateMark>
        ),
    },
  ];
}

function StaffTable({ filter }: { filter: StaffFilter }) {
  const { t } = useTranslation("organisation");
  const columns = useColumns();
  const list = useStaffList(filter);
  if (list.isPending) return <LoadingState />;
  if (list.isError) return <ProblemState problem={asProblem(list.error)} retry={() => void list.refetch()} />;
  const rows = list.data.pages.flatMap((page) => page.items);
  if (rows.length === 0) return <EmptyState title={t("staff.none_found")} />;
  return (
    <>
      <RecordTable caption={t("staff.title")} columns={columns} rows={rows} rowId={(staff) => staff.id} />
      {list.hasNextPage && (
        <div className={styles.more}>
          <Button loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {t("show_more")}
          </Button>
        </div>
      )}
    </>
  );
}

/** The filter stands in the address, so that a list can be kept, sent and come back to. */
export default function StaffListPage() {
  const { t } = useTranslation("organisation");
  const mayRegister = useMay("organisation.register_staff");
  const [search, setSearch] = useSearchParams();
  const [registering, setRegistering] = useState(false);
  const union = search.get("union");
  const typed = search.get("q") ?? "";
  const q = useDelayed(typed.trim());
  const set = (name: string, value: string | null) =>
    setSearch(
      (before) => {
        if (value === null || value === "") before.delete(name);
        else before.set(name, value);
        return before;
      },
      { replace: true },
    );
  const chosen = useUnion(union);
  const known = chosen.data === undefined ? undefined : { id: chosen.data.id, name: chosen.data.name };
  return (
    <Page
      title={t("staff.title")}
      actions={
        mayRegister && (
          <Button type="primary" onClick={() => setRegistering(true)}>
            {t("staff.register")}
          </Button>
        )
      }
    >
      <Panel>
        <form className={styles.filters} role="search" onSubmit={(event) => event.preventDefault()}>
          <Input
            type="search"
            value={typed}
            onChange={(event) => set("q", event.target.value)}
            placeholder={t("staff.search")}
            aria-label={t("staff.search")}
            maxLength={60}
            allowClear
          />
          <label className={styles.union} htmlFor="staff-union">
            <span>{t("staff.of_union")}</span>
            <UnionSelect
              id="staff-union"
              value={union}
              onChange={(id) => set("union", id)}
              {...(known === undefined ? {} : { known: [known] })}
              clearable
            />
          </label>
        </form>
        <StaffTable filter={{ ...(union !== null && { union }), ...(q !== "" && { q }) }} />
      </Panel>
      {registering && <RegisterStaffDialog union={known} close={() => setRegistering(false)} />}
    </Page>
  );
}
