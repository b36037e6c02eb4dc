// SPDX-License-Identifier: Apache-2.0
import { Button, Form } from "antd";
import { useTranslation } from "react-i18next";
import { useRequired } from "@/ui/rules";
import { CodeSelect } from "./CodeSelect";
import styles from "./MemberRows.module.css";
import { PersonFields } from "./PersonFields";

const maxMembers = 30;

/** The other members of a new household. */
export function MemberRows() {
  const { t } = useTranslation("people");
  const required = useRequired();
  return (
    <Form.List name="members">
      {(rows, { add, remove }) => (
        <>
          {rows.map((row, index) => (
            <fieldset key={row.key} className={styles.member}>
              <legend>{t("member.number", { number: index + 1 })}</legend>
              <Form.Item name={[row.name, "relation"]} label={t("member.relation")} rules={[required]}>
                <CodeSelect list="relation" />
              </Form.Item>
              <PersonFields prefix={[row.name, "person"]} isWorker={false} />
              <Button onClick={() => remove(row.name)}>{t("member.remove")}</Button>
            </fieldset>
          ))}
          {rows.length < maxMembers && (
            <Button onClick={() => add({ relation: "", person: { name: "" } })}>{t("member.add")}</Button>
          )}
        </>
      )}
    </Form.List>
  );
}
