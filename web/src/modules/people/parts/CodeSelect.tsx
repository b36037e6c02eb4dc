// SPDX-License-Identifier: Apache-2.0
import { Select } from "antd";
import { useCodes } from "../api/show_codes";

interface CodeSelectProps {
  id?: string;
  /** Name of the code list. */
  list: string;
  value?: string | null;
  onChange?: (code: string | null) => void;
  placeholder?: string;
  "aria-label"?: string;
  /** Whether nothing may be chosen. */
  clearable?: boolean;
  /** Codes that are not offered. */
  without?: string[];
}

/** One code of a list; typing finds it by its label. */
export function CodeSelect({
  list,
  value,
  onChange,
  clearable = true,
  without = [],
  ...rest
}: CodeSelectProps) {
  const codes = useCodes();
  return (
    <Select
      {...rest}
      value={value === "" ? null : (value ?? null)}
      options={codes
        .list(list)
        .filter((code) => !without.includes(code.code))
        .map((code) => ({ value: code.code, label: codes.labelOf(code) }))}
      showSearch={{ optionFilterProp: "label" }}
      allowClear={clearable}
      onChange={(chosen: string | null | undefined) => onChange?.(chosen ?? null)}
    />
  );
}

/** Several codes of a list. */
export function CodesSelect({
  list,
  value,
  onChange,
  max,
  ...rest
}: {
  id?: string;
  list: string;
  value?: string[];
  onChange?: (codes: string[]) => void;
  max: number;
}) {
  const codes = useCodes();
  return (
    <Select
      {...rest}
      mode="multiple"
      value={value ?? []}
      maxCount={max}
      options={codes.list(list).map((code) => ({ value: code.code, label: codes.labelOf(code) }))}
      showSearch={{ optionFilterProp: "label" }}
      onChange={(chosen: string[]) => onChange?.(chosen)}
    />
  );
}
