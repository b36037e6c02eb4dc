// SPDX-License-Identifier: Apache-2.0
import { Form, Input } from "antd";
import { useTranslation } from "react-i18next";
import { useRequired } from "@/ui/rules";

/**
 * A new password, typed twice. How long it must be is the server's to say. `name` is the field of the form
 * sent.
 */
export function NewPassword({ name }: { name: "password" | "wanted" }) {
  const { t } = useTranslation("organisation");
  const required = useRequired();
  return (
    <>
      <Form.Item name={name} label={t("password.wanted")} extra={t("password.advice")} rules={[required]}>
        <Input.Password autoComplete="new-password" maxLength={200} />
      </Form.Item>
      <Form.Item
        name="again"
        label={t("password.again")}
        rules={[
          required,
          ({ getFieldValue }) => ({
            validator: (_rule, again: unknown) =>
              !again || again === getFieldValue(name)
                ? Promise.resolve()
                : Promise.reject(new Error(t("password.differs"))),
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" maxLength={200} />
      </Form.Item>
    </>
  );
}
