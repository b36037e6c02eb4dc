// SPDX-License-Identifier: Apache-2.0
import { Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useDelayed } from "@/platform/delayed";
import { usePeopleSearch, type Hit } from "../api/search_people";

interface FoundPersonSelectProps {
  /** Who is not offered. */
  except: string | undefined;
  id?: string;
  value?: string;
  onChange?: (person: string) => void;
}

const lineOf = (hit: Hit): string =>
  [hit.name, hit.age === null ? "" : String(hit.age), hit.file_no ?? "", hit.union.name]
    .filter((word) => word !== "")
    .join(" · ");

/** Anybody whom the search box finds. */
export function FoundPersonSelect({ except, ...field }: FoundPersonSelectProps) {
  const { t } = useTranslation("people");
  const [words, setWords] = useState("");
  const q = useDelayed(words.trim());
  const found = usePeopleSearch(q);
  const hits = (found.data?.items ?? []).filter((hit) => hit.person !== except);
  return (
    <Select
      {...field}
      showSearch={{ filterOption: false, onSearch: setWords }}
      notFoundContent={q === "" ? null : t(found.isFetching ? "search.looking" : "search.nobody")}
      options={hits.map((hit) => ({ value: hit.person, label: lineOf(hit) }))}
    />
  );
}
