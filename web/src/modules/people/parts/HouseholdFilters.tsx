// SPDX-License-Identifier: Apache-2.0
import { Button, Input, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { UnionSelect, useUnion } from "@/modules/organisation";
import type { FilterField, HouseholdFilter } from "../domain/household_filter";
import { CodeSelect } from "./CodeSelect";
import styles from "./HouseholdFilters.module.css";

export const fileStates = ["draft", "in_force", "left"] as const;

interface HouseholdFiltersProps {
  filter: HouseholdFilter;
  /** The words as they are typed, blanks and all. */
  typed: string;
  set: (field: FilterField, value: string | boolean | null) => void;
  clear: () => void;
}

interface YesNoProps {
  label: string;
  value: boolean | undefined;
  choose: (value: boolean | null) => void;
}

function YesNo({ label, value, choose }: YesNoProps) {
  const { t } = useTranslation("people");
  return (
    <Select
      aria-label={label}
      placeholder={label}
      value={value === undefined ? null : String(value)}
      options={[
        { value: "true", label: t("filter.yes", { label }) },
        { value: "false", label: t("filter.no", { label }) },
      ]}
      allowClear
      onChange={(chosen: string | null | undefined) =>
        choose(chosen === null || chosen === undefined ? null : chosen === "true")
      }
    />
  );
}

function MoreFilters({ filter, set }: Pick<HouseholdFiltersProps, "filter" | "set">) {
  const { t } = useTranslation("people");
  const codes = [
    { field: "proposed", list: "proposed_category", label: t("household.proposed_category") },
    { field: "cause", list: "cause", label: t("household.main_cause") },
    { field: "sex", list: "sex", label: t("person.sex") },
  ] as const;
  return (
    <>
      {codes.map(({ field, list, label }) => (
        <CodeSelect
          key={field}
          list={list}
          value={filter[field] ?? null}
          placeholder={label}
          aria-label={label}
          onChange={(code) => set(field, code)}
        />
      ))}
      <YesNo
        label={t("person.union_member")}
        value={filter.union_member}
        choose={(value) => set("union_member", value)}
      />
      <YesNo
        label={t("person.new_form")}
        value={filter.new_form}
        choose={(value) => set("new_form", value)}
      />
      <YesNo
        label={t("filter.incomplete")}
        value={filter.incomplete}
        choose={(value) => set("incomplete", value)}
      />
    </>
  );
}

const behind = ["proposed", "cause", "sex", "union_member", "new_form", "incomplete"] as const;

export function HouseholdFilters({ filter, typed, set, clear }: HouseholdFiltersProps) {
  const { t } = useTranslation("people");
  const hidden = behind.filter((field) => filter[field] !== undefined).length;
  const [open, setOpen] = useState(hidden > 0);
  const chosen = useUnion(filter.union ?? null);
  const known = chosen.data === undefined ? {} : { known: [{ id: chosen.data.id, name: chosen.data.name }] };
  return (
    <form
      className={styles.filters}
      role="search"
      aria-label={t("filter.label")}
      onSubmit={(event) => event.preventDefault()}
    >
      <Input
        type="search"
        value={typed}
        onChange={(event) => set("q", event.target.value)}
        placeholder={t("filter.words")}
        aria-label={t("filter.words")}
        maxLength={60}
        allowClear
      />
      <UnionSelect
        value={filter.union ?? null}
        placeholder={t("filter.union")}
        onChange={(id) => set("union", id)}
        {...known}
        clearable
      />
      <Select
        aria-label={t("household.state")}
        placeholder={t("household.state")}
        value={filter.state ?? null}
        options={fileStates.map((state) => ({ value: state, label: t(`state.${state}`) }))}
        allowClear
        onChange={(state: string | null | undefined) => set("state", state ?? null)}
      />
      <CodeSelect
        list="category"
        value={filter.category ?? null}
        placeholder={t("household.category")}
        aria-label={t("household.category")}
        onChange={(code) => set("category", code)}
      />
      {open && <MoreFilters filter={filter} set={set} />}
      <div className={styles.buttons}>
        <Button type="link" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? t("filter.fewer") : t("filter.more")}
        </Button>
        {Object.keys(filter).length > 0 && (
          <Button type="link" onClick={clear}>
            {t("filter.clear")}
          </Button>
        )}
      </div>
    </form>
  );
}
