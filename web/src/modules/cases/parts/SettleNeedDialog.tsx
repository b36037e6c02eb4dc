// SPDX-License-Identifier: Apache-2.0
import { App, Form, Input, Radio } from "antd";
import { useTranslation } from "react-i18next";
import { orNull } from "@/platform/api/changes";
import { FormDialog } from "@/ui/FormDialog";
import { useRequired } from "@/ui/rules";
import { SubmitForm } from "@/ui/SubmitForm";
import type { Need } from "../api/list_needs";
import { useSettleNeed } from "../api/settle_need";
import { useNeedName } from "./need_name";
import { asksReason, statuses, statusOf, type NeedStatus } from "./need_statuses";

interface Values {
  status: NeedStatus;
  reason?: string;
}

export function SettleNeedDialog({ need, close }: { need: Need; close: () => void }) {
  const { t } = useTranslation("cases");
  const { message } = App.useApp();
  const required = useRequired();
  const nameOf = useNeedName();
  const [form] = Form.useForm<Values>();
  const settleNeed = useSettleNeed(need.id);
  const status = Form.useWatch("status", form) as NeedStatus | undefined;
  const submit = async (values: Values) => {
    await settleNeed.mutateAsync({
      version: need.version,
      status: values.status,
      reason: orNull(values.reason),
    });
    void message.success(t("settle.done"));
    close();
  };
  const reasonRules = status !== undefined && asksReason(status) ? [required] : [];
  return (
    <FormDialog open title={t("settle.of", { need: nameOf(need.code) })} close={close}>
      <SubmitForm<Values>
        name="settle_need"
        labels={{ status: t("needs.status"), reason: t("settle.reason") }}
        form={form}
        initial={{ status: statusOf(need.status) }}
        submitLabel={t("settle.do")}
        submit={submit}
        cancel={close}
      >
        <Form.Item name="status" label={t("needs.status")} rules={[required]}>
          <Radio.Group
            options={statuses.map((other) => ({ value: other, label: t(`status.${other}`) }))}
            style={{ display: "grid", gap: 4 }}
          />
        </Form.Item>
        <Form.Item name="reason" label={t("settle.reason")} rules={reasonRules}>
          <Input.TextArea maxLength={500} rows={3} />
        </Form.Item>
      </SubmitForm>
    </FormDialog>
  );
}
