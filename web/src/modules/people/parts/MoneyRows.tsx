// SPDX-License-Identifier: Apache-2.0
import { Form, Input } from "antd";
import { useTranslation } from "react-i18next";
import { useAmount, useRequired } from "@/ui/rules";
import { YuanInput } from "@/ui/YuanInput";
import { useCodes } from "../api/show_codes";
import { moneyLines } from "../domain/new_household";
import { CodeSelect } from "./CodeSelect";
import styles from "./Fields.module.css";

/** Income and expenditure of a new household, each with where it is known from. */
export function MoneyRows() {
  const { t } = useTranslation("people");
  const codes = useCodes();
  const amount = useAmount();
  const required = useRequired();
  return (
    <>
      <div className={styles.fields}>
        <Form.Item
          name="facts_from"
          label={t("household.facts_from")}
          extra={t("household.facts_from_about")}
          rules={[required]}
        >
          <Input type="date" />
        </Form.Item>
      </div>
      {moneyLines.map((kind, line) => (
        <div key={kind} className={styles.fields}>
          <Form.Item
            name={["facts", line, "amount_fen"]}
            label={codes.label("circumstance", kind)}
            rules={[amount]}
          >
            <YuanInput />
          </Form.Item>
          <Form.Item
            name={["facts", line, "source"]}
            label={t("household.fact_source", { kind: codes.label("circumstance", kind) })}
          >
            <CodeSelect list="evidence" clearable={false} />
          </Form.Item>
        </div>
      ))}
    </>
  );
}
