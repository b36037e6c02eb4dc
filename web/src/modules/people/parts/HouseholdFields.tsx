// SPDX-License-Identifier: Apache-2.0
import { Form, Input, InputNumber } from "antd";
import { useTranslation } from "react-i18next";
import { CodeSelect, CodesSelect } from "./CodeSelect";
import styles from "./Fields.module.css";

export interface HouseholdValues {
  file_no: string;
  size: number | null;
  declared_category: string | null;
  main_cause: string | null;
  other_causes: string[];
  housing: string | null;
  floor_area: number | null;
  opened_on: string | null;
  remarks: string | null;
  address: string | null;
}

const fields = [
  "file_no",
  "size",
  "declared_category",
  "main_cause",
  "other_causes",
  "housing",
  "floor_area",
  "opened_on",
  "remarks",
  "address",
  "contact_staff",
] as const;

export function useHouseholdLabels(): Record<(typeof fields)[number], string> {
  const { t } = useTranslation("people");
  return Object.fromEntries(fields.map((field) => [field, t(`household.${field}`)])) as Record<
    (typeof fields)[number],
    string
  >;
}

/** `stands`: of a file that is there already, so that an address left empty stays. */
export function HouseholdFields({ stands = false }: { stands?: boolean }) {
  const { t } = useTranslation("people");
  const labels = useHouseholdLabels();
  return (
    <div className={styles.fields}>
      <Form.Item
        name="file_no"
        label={labels.file_no}
        {...(stands ? {} : { extra: t("household.file_no_about") })}
      >
        <Input maxLength={40} autoComplete="off" />
      </Form.Item>
      <Form.Item name="size" label={labels.size} {...(stands ? {} : { extra: t("household.size_about") })}>
        <InputNumber min={1} max={99} precision={0} className={styles.number ?? ""} />
      </Form.Item>
      <Form.Item name="declared_category" label={labels.declared_category}>
        <CodeSelect list="category" without={["none"]} />
      </Form.Item>
      <Form.Item name="main_cause" label={labels.main_cause}>
        <CodeSelect list="cause" />
      </Form.Item>
      <Form.Item name="other_causes" label={labels.other_causes}>
        <CodesSelect list="cause" max={3} />
      </Form.Item>
      <Form.Item name="housing" label={labels.housing}>
        <CodeSelect list="housing" />
      </Form.Item>
      <Form.Item name="floor_area" label={labels.floor_area}>
        <InputNumber min={0} max={10000} precision={0} className={styles.number ?? ""} />
      </Form.Item>
      <Form.Item name="opened_on" label={labels.opened_on}>
        <Input type="date" />
      </Form.Item>
      <Form.Item
        name="address"
        label={labels.address}
        className={styles.wide ?? ""}
        {...(stands ? { extra: t("household.address_stands") } : {})}
      >
        <Input maxLength={200} autoComplete="off" />
      </Form.Item>
      <Form.Item name="remarks" label={labels.remarks} className={styles.wide ?? ""}>
        <Input.TextArea maxLength={2000} rows={3} />
      </Form.Item>
    </div>
  );
}
