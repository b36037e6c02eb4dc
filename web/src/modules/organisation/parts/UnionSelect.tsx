// SPDX-License-Identifier: Apache-2.0
import { Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useDelayed } from "@/platform/delayed";
import { useSession } from "@/platform/session/session";
import { useUnionSearch } from "../api/list_unions";

interface UnionRef {
  id: string;
  name: string;
}

interface UnionSelectProps {
  id?: string;
  value?: string | null;
  onChange?: (id: string | null) => void;
  /** Unions known by name before anything is searched, the present value among them. */
  known?: UnionRef[];
  clearable?: boolean;
  placeholder?: string;
}

/**
 * A union of one's scope, found by typing a part of its name or code. One's own stands there from the
 * start.
 */
export function UnionSelect(props: UnionSelectProps) {
  const { id, value, onChange, known = [], clearable = false, placeholder } = props;
  const { t } = useTranslation("organisation");
  const { union: own } = useSession();
  const [typed, setTyped] = useState("");
  const q = useDelayed(typed.trim());
  const found = useUnionSearch(q);
  const unions: UnionRef[] = q === "" ? [own, ...known] : (found.data?.items ?? []);
  const options = new Map(unions.map((union) => [union.id, union.name]));
  // The chosen one keeps its name although the list below it changes.
  for (const union of known) if (union.id === value) options.set(union.id, union.name);
  return (
    <Select
      {...(id === undefined ? {} : { id })}
      value={value ?? null}
      options={[...options].map(([union, name]) => ({ value: union, label: name }))}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      placeholder={placeholder ?? t("union.search")}
      {...(placeholder === undefined ? {} : { "aria-label": placeholder })}
      notFoundContent={q === "" || found.isFetching ? null : t("union.none_found", { q })}
      loading={found.isFetching}
      allowClear={clearable}
      onChange={(chosen: string | null | undefined) => onChange?.(chosen ?? null)}
    />
  );
}
