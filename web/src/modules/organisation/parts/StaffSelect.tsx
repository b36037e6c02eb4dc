// SPDX-License-Identifier: Apache-2.0
import { Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useDelayed } from "@/platform/delayed";
import { useStaffSearch } from "../api/list_staff";

interface StaffSelectProps {
  id?: string;
  value?: string;
  onChange?: (staff: string) => void;
  union: string | undefined;
}

/** An active person of a union, found by name or sign-in name. */
export function StaffSelect({ id, value, onChange, union }: StaffSelectProps) {
  const { t } = useTranslation("organisation");
  const [typed, setTyped] = useState("");
  const q = useDelayed(typed.trim());
  const staff = useStaffSearch({ ...(union !== undefined && { union }), ...(q !== "" && { q }) });
  const active = staff.data?.items.filter((person) => person.active) ?? [];
  return (
    <Select
      {...(id === undefined ? {} : { id })}
      value={value ?? null}
      options={active.map((person) => ({
        value: person.id,
        label: `${person.name} (${person.sign_in_name})`,
      }))}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      placeholder={t("staff.search")}
      notFoundContent={staff.isFetching ? null : t("staff.none_found")}
      onChange={(chosen: string | null) => chosen !== null && onChange?.(chosen)}
    />
  );
}
