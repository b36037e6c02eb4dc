// SPDX-License-Identifier: Apache-2.0
import { Alert, App, Form, Input } from "antd";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { useSession } from "@/platform/session/session";
import { Page, Panel } from "@/ui/Page";
import { SubmitForm } from "@/ui/SubmitForm";
import { useRequired } from "@/ui/rules";
import { useChangePassword } from "../api/change_password";
import { NewPassword } from "../parts/NewPassword";

interface Values {
  present: string;
  wanted: string;
}

export default function ChangePasswordPage() {
  const { t } = useTranslation("organisation");
  const { must_change_password: forced } = useSession();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const required = useRequired();
  const changePassword = useChangePassword();
  const submit = async ({ present, wanted }: Values) => {
    await changePassword.mutateAsync({ present, wanted });
    void message.success(t("password.changed"));
    void navigate("/");
  };
  return (
    <Page title={t("password.change_title")} narrow>
      {forced && <Alert type="info" showIcon title={t("password.forced")} style={{ marginBottom: 14 }} />}
      <Panel>
        <SubmitForm<Values>
          name="change_password"
          labels={{
            present: t("password.present"),
            wanted: t("password.wanted"),
            again: t("password.again"),
          }}
          submitLabel={t("password.submit")}
          submit={submit}
        >
          <Form.Item name="present" label={t("password.present")} rules={[required]}>
            <Input.Password autoComplete="current-password" maxLength={200} />
          </Form.Item>
          <NewPassword name="wanted" />
        </SubmitForm>
      </Panel>
    </Page>
  );
}
