// SPDX-License-Identifier: Apache-2.0
// One of 1 to 5, or not answered, which is a choice of its own and never a number.
import { Radio } from "antd";
import { useTranslation } from "react-i18next";

interface ScaleChoiceProps {
  id?: string;
  value?: number | null;
  onChange?: (value: number | null) => void;
  /** Names the group for who does not see the form's label beside it. */
  label: string;
  /** What 1 and what 5 means. */
  low: string;
  high: string;
}

const unanswered = 0;

export function ScaleChoice({ id, value, onChange, label, low, high }: ScaleChoiceProps) {
  const { t } = useTranslation("ui");
  const meaning: Record<number, string> = { 1: low, 5: high };
  const options = [1, 2, 3, 4, 5].map((step) => ({
    value: step,
    label: meaning[step] === undefined ? String(step) : `${step} ${meaning[step]}`,
  }));
  return (
    <Radio.Group
      {...(id === undefined ? {} : { id })}
      aria-label={label}
      value={value ?? unanswered}
      options={[...options, { value: unanswered, label: t("not_answered") }]}
      onChange={(event) => onChange?.(event.target.value === unanswered ? null : Number(event.target.value))}
    />
  );
}
