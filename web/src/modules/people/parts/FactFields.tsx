// SPDX-License-Identifier: Apache-2.0
// The value of a circumstance: which field it has follows from its kind.
import { Form, Input, InputNumber, Select } from "antd";
import { useTranslation } from "react-i18next";
import { useAmount, useRequired } from "@/ui/rules";
import { YuanInput } from "@/ui/YuanInput";
import { useCodes } from "../api/show_codes";
import { CodeSelect } from "./CodeSelect";
import styles from "./Fields.module.css";

function YesNoNumber({
  id,
  value,
  onChange,
}: {
  id?: string;
  value?: number;
  onChange?: (flag: number) => void;
}) {
  const { t } = useTranslation("people");
  return (
    <Select
      {...(id === undefined ? {} : { id })}
      value={value ?? null}
      options={[
        { value: 1, label: t("yes") },
        { value: 0, label: t("no") },
      ]}
      onChange={(flag: number | null) => flag !== null && onChange?.(flag)}
    />
  );
}

/** Medical cost has its whole and what insurance paid back beside the own part. */
const hasParts = (kind: string): boolean => kind === "expenditure.medical";

export function useFactLabels() {
  const { t } = useTranslation("people");
  return {
    kind: t("fact.kind"),
    person: t("fact.about"),
    amount_fen: t("fact.amount"),
    gross_fen: t("fact.gross_amount"),
    reimbursed_fen: t("fact.reimbursed_amount"),
    number: t("fact.number"),
    code: t("fact.value"),
    text: t("fact.text"),
    from: t("fact.from"),
    until: t("fact.until"),
    source: t("fact.source"),
    evidence: t("fact.evidence"),
    verified: t("fact.verified"),
  };
}

export function FactValueField({ kind }: { kind: string }) {
  const codes = useCodes();
  const labels = useFactLabels();
  const required = useRequired();
  const amount = useAmount();
  const given = { required: true, message: required.message };
  const found = codes.find("circumstance", kind);
  switch (found?.value) {
    case "amount":
      return (
        <>
          <Form.Item name="amount_fen" label={labels.amount_fen} rules={[given, amount]}>
            <YuanInput />
          </Form.Item>
          {hasParts(kind) && (
            <div className={styles.fields}>
              <Form.Item name="gross_fen" label={labels.gross_fen} rules={[amount]}>
                <YuanInput />
              </Form.Item>
              <Form.Item name="reimbursed_fen" label={labels.reimbursed_fen} rules={[amount]}>
                <YuanInput />
              </Form.Item>
            </div>
          )}
        </>
      );
    case "number":
      return (
        <Form.Item name="number" label={labels.number} rules={[given]}>
          <InputNumber min={0} precision={0} className={styles.number ?? ""} />
        </Form.Item>
      );
    case "flag":
      return (
        <Form.Item name="number" label={labels.code} rules={[given]}>
          <YesNoNumber />
        </Form.Item>
      );
    case "code":
      return (
        <Form.Item name="code" label={labels.code} rules={[given]}>
          <CodeSelect list={found.list ?? ""} />
        </Form.Item>
      );
    case "text":
    case "sealed_text":
      return (
        <Form.Item name="text" label={labels.text} rules={[required]}>
          <Input.TextArea maxLength={2000} rows={3} />
        </Form.Item>
      );
    default:
      return null;
  }
}
