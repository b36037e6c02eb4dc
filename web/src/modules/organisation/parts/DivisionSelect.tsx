// SPDX-License-Identifier: Apache-2.0
// A place in China by three steps, province, prefecture, county; the deepest step chosen is the value. A code
// holds its own way down: 150521 lies under 150500 under 150000.
import { Select } from "antd";
import { useTranslation } from "react-i18next";
import { useDivisions } from "../api/list_divisions";
import styles from "./DivisionSelect.module.css";

interface DivisionSelectProps {
  id?: string;
  value?: string | null;
  onChange?: (code: string | null) => void;
}

const steps = ["province", "prefecture", "county"] as const;

/** The codes on the way down to one, itself included: 150521 → 150000, 150500, 150521. */
export function wayDown(code: string | null | undefined): string[] {
  if (code?.length !== 6) return [];
  const way = [`${code.slice(0, 2)}0000`, `${code.slice(0, 4)}00`, code];
  return way.filter((step, place) => way.indexOf(step) === place);
}

interface StepProps {
  id: string | undefined;
  step: (typeof steps)[number];
  under: string | undefined;
  value: string | undefined;
  choose: (code: string | undefined) => void;
}

function DivisionStep({ id, step, under, value, choose }: StepProps) {
  const { t } = useTranslation("organisation");
  const first = step === "province";
  const divisions = useDivisions(under, first || under !== undefined);
  const options =
    divisions.data?.items.map((division) => ({ value: division.code, label: division.name })) ?? [];
  return (
    <Select
      {...(id === undefined ? {} : { id })}
      value={value ?? null}
      aria-label={t(`division.${step}`)}
      placeholder={t(`division.${step}`)}
      disabled={!first && (under === undefined || (divisions.isSuccess && options.length === 0))}
      loading={divisions.isFetching}
      options={options}
      showSearch={{ optionFilterProp: "label" }}
      allowClear
      onChange={(code: string | null | undefined) => choose(code ?? undefined)}
    />
  );
}

export function DivisionSelect({ id, value, onChange }: DivisionSelectProps) {
  const way = wayDown(value);
  return (
    <div className={styles.steps}>
      {steps.map((step, place) => (
        <DivisionStep
          key={step}
          id={place === 0 ? id : undefined}
          step={step}
          under={place === 0 ? undefined : way[place - 1]}
          value={way[place]}
          choose={(code) => onChange?.(code ?? way[place - 1] ?? null)}
        />
      ))}
    </div>
  );
}
