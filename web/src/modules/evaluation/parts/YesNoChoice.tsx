// SPDX-License-Identifier: Apache-2.0
import { Radio } from "antd";
import { useTranslation } from "react-i18next";

interface YesNoChoiceProps {
  id?: string;
  value?: boolean | null;
  onChange?: (value: boolean | null) => void;
  label: string;
  yes: string;
  no: string;
}

type Choice = "yes" | "no" | "none";
const choiceOf = (value: boolean | null | undefined): Choice =>
  value === true ? "yes" : value === false ? "no" : "none";
const values: Record<Choice, boolean | null> = { yes: true, no: false, none: null };

/** Yes, no, or not answered: the third is neither of the two. */
export function YesNoChoice({ id, value, onChange, label, yes, no }: YesNoChoiceProps) {
  const { t } = useTranslation("ui");
  return (
    <Radio.Group
      {...(id === undefined ? {} : { id })}
      aria-label={label}
      value={choiceOf(value)}
      options={[
        { value: "yes", label: yes },
        { value: "no", label: no },
        { value: "none", label: t("not_answered") },
      ]}
      onChange={(event) => onChange?.(values[event.target.value as Choice])}
    />
  );
}
