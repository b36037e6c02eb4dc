// SPDX-License-Identifier: Apache-2.0
import { App, Form, Input } from "antd";
import { useTranslation } from "react-i18next";
import { today } from "@/platform/i18n/formats";
import { FormDialog } from "@/ui/FormDialog";
import { useRequired } from "@/ui/rules";
import { SubmitForm } from "@/ui/SubmitForm";
import type { ConsentView } from "../api/show_person";
import { useWithdrawConsent } from "../api/withdraw_consent";

export function WithdrawConsentDialog({ consent, close }: { consent: ConsentView; close: () => void }) {
  const { t } = useTranslation("people");
  const { message } = App.useApp();
  const required = useRequired();
  const withdrawConsent = useWithdrawConsent(consent.id);
  const submit = async ({ on }: { on: string }) => {
    await withdrawConsent.mutateAsync({ on });
    void message.success(t("saved"));
    close();
  };
  return (
    <FormDialog open title={t("consent.withdraw")} about={t("consent.withdraw_about")} close={close}>
      <SubmitForm<{ on: string }>
        name="withdraw_consent"
        labels={{ on: t("consent.withdrawn_on") }}
        initial={{ on: today() }}
        submitLabel={t("consent.withdraw")}
        submit={submit}
        cancel={close}
        danger
      >
        <Form.Item name="on" label={t("consent.withdrawn_on")} rules={[required]}>
          <Input type="date" />
        </Form.Item>
      </SubmitForm>
    </FormDialog>
  );
}
