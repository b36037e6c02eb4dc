// SPDX-License-Identifier: Apache-2.0
import { Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useDelayed } from "@/platform/delayed";
import { useStaffSearch } from "../api/list_staff";

interface StaffSelectProps {
  id?: string;
  value?: string | null;
  onChange?: (staff: string) => void;
  union: string | undefined;
  /** Those known by name before anything is asked, the present value among them. */
  known?: { id: string; name: string }[];
}

/** An active person of a union, found by name or sign-in name. */
export function StaffSelect({ id, value, onChange, union, known = [] }: StaffSelectProps) {
  const { t } = useTranslation("organisation");
  const [typed, setTyped] = useState("");
  const q = useDelayed(typed.trim());
  const staff = useStaffSearch({ ...(union !== undefined && { union }), ...(q !== "" && { q }) });
  const active = staff.data?.items.filter((person) => person.active) ?? [];
  const options = new Map(known.map((person) => [person.id, person.name]));
  for (const person of active) options.set(person.id, `${person.name} (${person.sign_in_name})`);
  return (
    <Select
      {...(id === undefined ? {} : { id })}
      value={value ?? null}
      options={[...options].map(([person, label]) => ({ value: person, label }))}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      placeholder={t("staff.search")}
      notFoundContent={staff.isFetching ? null : t("staff.none_found")}
      onChange={(chosen: string | null) => chosen !== null && onChange?.(chosen)}
    />
  );
}
