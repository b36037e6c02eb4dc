// SPDX-License-Identifier: Apache-2.0
import { App, Form, Input } from "antd";
import { useTranslation } from "react-i18next";
import { today } from "@/platform/i18n/formats";
import { FormDialog } from "@/ui/FormDialog";
import { useRequired } from "@/ui/rules";
import { SubmitForm } from "@/ui/SubmitForm";
import { useEndBankAccount } from "../api/end_bank_account";
import type { HouseholdView } from "../api/show_household";

export function EndBankAccountDialog({ file, close }: { file: HouseholdView; close: () => void }) {
  const { t } = useTranslation("people");
  const { message } = App.useApp();
  const required = useRequired();
  const endBankAccount = useEndBankAccount(file.id);
  const submit = async ({ until }: { until: string }) => {
    await endBankAccount.mutateAsync({ until });
    void message.success(t("saved"));
    close();
  };
  return (
    <FormDialog open title={t("account.end")} about={t("account.end_about")} close={close}>
      <p>
        {file.bank_account?.bank} {file.bank_account?.number_masked}
      </p>
      <SubmitForm<{ until: string }>
        name="end_bank_account"
        labels={{ until: t("account.until") }}
        initial={{ until: today() }}
        submitLabel={t("account.end")}
        submit={submit}
        cancel={close}
        danger
      >
        <Form.Item
          name="until"
          label={t("account.until")}
          extra={t("account.until_about")}
          rules={[required]}
        >
          <Input type="date" />
        </Form.Item>
      </SubmitForm>
    </FormDialog>
  );
}
