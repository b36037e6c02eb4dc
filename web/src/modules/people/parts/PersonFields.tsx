// SPDX-License-Identifier: Apache-2.0
// The fields of a person: what is asked of everyone first, the rest behind one line.
import { Form, Input, InputNumber } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Schema } from "@/platform/api/schema";
import { useRequired } from "@/ui/rules";
import { CodeSelect } from "./CodeSelect";
import styles from "./Fields.module.css";
import { FlagSelect } from "./FlagSelect";
import { personCodes } from "./person_codes";

export type PersonValues = Partial<Schema<"PersonForm">> & { name: string };

const texts = ["name", "identity_number", "phone", "employer", "employer_code"] as const;
const days = ["birth_date", "work_since"] as const;
const flags = ["union_member", "new_form"] as const;
const numbers = ["school_since"] as const;
const codes = Object.keys(personCodes) as (keyof typeof personCodes)[];
type PersonField =
  | (typeof texts)[number]
  | (typeof days)[number]
  | (typeof flags)[number]
  | (typeof numbers)[number]
  | keyof typeof personCodes;

const first: PersonField[] = ["name", "sex", "identity_number", "birth_date", "phone", "nation"];
const ofWorker: PersonField[] = ["employer", "work_state", "union_member", "health"];
const ofMember: PersonField[] = ["occupation", "health"];

export function usePersonLabels(): Record<PersonField, string> {
  const { t } = useTranslation("people");
  const all = [...texts, ...days, ...flags, ...numbers, ...codes];
  return Object.fromEntries(all.map((field) => [field, t(`person.${field}`)])) as Record<PersonField, string>;
}

/** The same labels for a form in which the person stands under a name. */
export const under = (prefix: string, labels: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(labels).map(([field, label]) => [`${prefix}.${field}`, label]));

const has = (list: readonly string[], field: string): boolean => list.includes(field);

function inputOf(field: PersonField): ReactNode {
  if (has(days, field)) return <Input type="date" />;
  if (has(flags, field)) return <FlagSelect />;
  if (has(numbers, field)) return <InputNumber className={styles.number ?? ""} />;
  if (field in personCodes) return <CodeSelect list={personCodes[field as keyof typeof personCodes]} />;
  return <Input maxLength={field === "name" ? 60 : field === "employer" ? 80 : 40} autoComplete="off" />;
}

interface PersonFieldsProps {
  /** Where in the form the person stands. */
  prefix?: (string | number)[];
  isWorker: boolean;
  /** Numbers that stand already are masked: left empty they stay. */
  numbersStand?: boolean;
}

export function PersonFields({ prefix = [], isWorker, numbersStand = false }: PersonFieldsProps) {
  const { t } = useTranslation("people");
  const labels = usePersonLabels();
  const required = useRequired();
  const shown = [...first, ...(isWorker ? ofWorker : ofMember)];
  const rest = [...texts, ...codes, ...flags, ...days, ...numbers].filter((field) => !shown.includes(field));
  const item = (field: PersonField) => (
    <Form.Item
      key={field}
      name={[...prefix, field]}
      label={labels[field]}
      {...(field === "name" ? { rules: [required] } : {})}
      {...(numbersStand && (field === "identity_number" || field === "phone")
        ? { extra: t("person.number_stands") }
        : {})}
    >
      {inputOf(field)}
    </Form.Item>
  );
  return (
    <>
      <div className={styles.fields}>{shown.map(item)}</div>
      <details className={styles.rest}>
        <summary>{t("person.more_fields")}</summary>
        <div className={styles.fields}>{rest.map(item)}</div>
      </details>
    </>
  );
}
