// SPDX-License-Identifier: Apache-2.0
import { Select } from "antd";
import { inLanguage } from "@/platform/i18n/formats";
import { useLanguage } from "@/platform/i18n/language";
import { useRoles } from "../api/list_roles";

interface RoleSelectProps {
  id?: string;
  value?: string;
  onChange?: (role: string) => void;
}

export function RoleSelect(field: RoleSelectProps) {
  const language = useLanguage();
  const roles = useRoles();
  return (
    <Select
      {...field}
      loading={roles.isFetching}
      showSearch={{ optionFilterProp: "label" }}
      options={(roles.data?.items ?? []).map((role) => ({
        value: role.id,
        label: inLanguage(role.name_zh, role.name_en, language),
      }))}
    />
  );
}
