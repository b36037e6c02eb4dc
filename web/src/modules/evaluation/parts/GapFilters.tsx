// SPDX-License-Identifier: Apache-2.0
import { Button, Input, Radio, Select } from "antd";
import { useTranslation } from "react-i18next";
import { UnionSelect, useUnion } from "@/modules/organisation";
import { CodeSelect } from "@/modules/people";
import type { GapFilter } from "../domain/gap_filter";
import styles from "./GapFilters.module.css";

interface GapFiltersProps {
  filter: GapFilter;
  change: (part: Partial<GapFilter>) => void;
}

interface YesNoFilterProps {
  label: string;
  value: boolean | null;
  change: (value: boolean | null) => void;
}

function YesNoFilter({ label, value, change }: YesNoFilterProps) {
  const { t } = useTranslation("evaluation");
  const options = [
    { value: "yes", label: t("filter.yes", { label }) },
    { value: "no", label: t("filter.no", { label }) },
  ];
  return (
    <Select
      aria-label={label}
      placeholder={label}
      value={value === null ? null : value ? "yes" : "no"}
      options={options}
      allowClear
      onChange={(chosen: string | null | undefined) =>
        change(chosen === "yes" ? true : chosen === "no" ? false : null)
      }
    />
  );
}

function Period({ filter, change }: GapFiltersProps) {
  const { t } = useTranslation("evaluation");
  return (
    <div className={styles.period}>
      <Input
        type="date"
        aria-label={t("filter.from")}
        value={filter.from ?? ""}
        onChange={(event) => change({ from: event.target.value })}
      />
      <span aria-hidden="true">–</span>
      <Input
        type="date"
        aria-label={t("filter.to")}
        value={filter.to ?? ""}
        onChange={(event) => change({ to: event.target.value })}
      />
    </div>
  );
}

const everybody: Partial<GapFilter> = {
  from: null,
  to: null,
  union: null,
  category: null,
  sex: null,
  cause: null,
  union_member: null,
  new_form: null,
};

export function GapFilters({ filter, change }: GapFiltersProps) {
  const { t } = useTranslation("evaluation");
  const union = useUnion(filter.union).data;
  const codes = [
    { field: "category", list: "category", without: ["dibao", "dibao_margin"] },
    { field: "sex", list: "sex", without: [] },
    { field: "cause", list: "cause", without: [] },
  ] as const;
  return (
    <form className={styles.filters} role="search" onSubmit={(event) => event.preventDefault()}>
      <Radio.Group
        aria-label={t("filter.frame")}
        optionType="button"
        value={filter.frame}
        options={[
          { value: "survey", label: t("frame.survey") },
          { value: "files", label: t("frame.files") },
        ]}
        onChange={(event) => change({ frame: event.target.value as GapFilter["frame"] })}
      />
      <Period filter={filter} change={change} />
      <UnionSelect
        value={filter.union}
        onChange={(chosen) => change({ union: chosen })}
        known={union === undefined ? [] : [{ id: union.id, name: union.name }]}
        placeholder={t("filter.union")}
        clearable
      />
      {codes.map(({ field, list, without }) => (
        <CodeSelect
          key={field}
          list={list}
          value={filter[field]}
          placeholder={t(`filter.${field}`)}
          aria-label={t(`filter.${field}`)}
          without={[...without]}
          onChange={(code) => change({ [field]: code })}
        />
      ))}
      <YesNoFilter
        label={t("filter.union_member")}
        value={filter.union_member}
        change={(value) => change({ union_member: value })}
      />
      <YesNoFilter
        label={t("filter.new_form")}
        value={filter.new_form}
        change={(value) => change({ new_form: value })}
      />
      <Button type="link" onClick={() => change(everybody)}>
        {t("filter.clear")}
      </Button>
    </form>
  );
}
