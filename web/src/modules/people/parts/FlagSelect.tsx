// SPDX-License-Identifier: Apache-2.0
import { Select } from "antd";
import { useTranslation } from "react-i18next";

interface FlagSelectProps {
  id?: string;
  value?: boolean | null;
  onChange?: (flag: boolean | null) => void;
}

/** Yes, no, or not known. */
export function FlagSelect({ id, value, onChange }: FlagSelectProps) {
  const { t } = useTranslation("people");
  return (
    <Select
      {...(id === undefined ? {} : { id })}
      value={value === null || value === undefined ? null : String(value)}
      options={[
        { value: "true", label: t("yes") },
        { value: "false", label: t("no") },
      ]}
      allowClear
      onChange={(chosen: string | null | undefined) =>
        onChange?.(chosen === null || chosen === undefined ? null : chosen === "true")
      }
    />
  );
}
