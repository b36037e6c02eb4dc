// SPDX-License-Identifier: Apache-2.0
import { App, Form, Input } from "antd";
import { useTranslation } from "react-i18next";
import { today } from "@/platform/i18n/formats";
import { FormDialog } from "@/ui/FormDialog";
import { useRequired } from "@/ui/rules";
import { useSetBankAccount, type AccountForm } from "../api/set_bank_account";
import type { HouseholdView } from "../api/show_household";
import { filled } from "../domain/sent_form";
import { DraftForm } from "./DraftForm";
import { MemberSelect } from "./MemberSelect";

interface Values {
  holder: string;
  bank: string;
  branch: string;
  number: string;
  from: string;
}

export function SetBankAccountDialog({ file, close }: { file: HouseholdView; close: () => void }) {
  const { t } = useTranslation("people");
  const { message } = App.useApp();
  const required = useRequired();
  const setBankAccount = useSetBankAccount(file.id);
  const labels = {
    holder: t("account.holder"),
    bank: t("account.bank"),
    branch: t("account.branch"),
    number: t("account.number"),
    from: t("account.from"),
  };
  const submit = async (values: Values) => {
    const account = await setBankAccount.mutateAsync(filled(values) as AccountForm);
    // Some old accounts fail the check, so it is never more than a warning.
    if (account.luhn_ok) void message.success(t("saved"));
    else void message.warning(t("account.check_number"), 8);
    close();
  };
  const values = { holder: file.worker.id, bank: "", branch: "", number: "", from: today() };
  return (
    <FormDialog open title={t("account.set")} about={t("account.about")} close={close}>
      <DraftForm<Values>
        name="set_bank_account"
        place={{ kind: "set_bank_account", record: file.id }}
        labels={labels}
        standing={{ values, version: file.version }}
        submitLabel={t("save")}
        submit={submit}
        cancel={close}
      >
        <Form.Item name="holder" label={labels.holder} rules={[required]}>
          <MemberSelect household={file.id} />
        </Form.Item>
        <Form.Item name="bank" label={labels.bank} rules={[required]}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="branch" label={labels.branch}>
          <Input maxLength={80} />
        </Form.Item>
        <Form.Item name="number" label={labels.number} rules={[required]}>
          <Input maxLength={40} inputMode="numeric" autoComplete="off" />
        </Form.Item>
        <Form.Item name="from" label={labels.from} rules={[required]}>
          <Input type="date" />
        </Form.Item>
      </DraftForm>
    </FormDialog>
  );
}
