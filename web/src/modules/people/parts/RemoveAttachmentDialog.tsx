// SPDX-License-Identifier: Apache-2.0
import { App, Form, Input } from "antd";
import { useTranslation } from "react-i18next";
import { FormDialog } from "@/ui/FormDialog";
import { useRequired } from "@/ui/rules";
import { SubmitForm } from "@/ui/SubmitForm";
import { useRemoveAttachment } from "../api/remove_attachment";
import type { AttachmentView } from "../api/show_household";

export function RemoveAttachmentDialog({ paper, close }: { paper: AttachmentView; close: () => void }) {
  const { t } = useTranslation("people");
  const { message } = App.useApp();
  const required = useRequired();
  const removeAttachment = useRemoveAttachment(paper.id);
  const submit = async ({ reason }: { reason: string }) => {
    await removeAttachment.mutateAsync({ reason });
    void message.success(t("saved"));
    close();
  };
  return (
    <FormDialog open title={t("paper.remove_title")} about={t("paper.remove_about")} close={close}>
      <p>{paper.title}</p>
      <SubmitForm<{ reason: string }>
        name="remove_attachment"
        labels={{ reason: t("reason") }}
        initial={{ reason: "" }}
        submitLabel={t("paper.remove")}
        submit={submit}
        cancel={close}
        danger
      >
        <Form.Item name="reason" label={t("reason")} rules={[required]}>
          <Input maxLength={200} />
        </Form.Item>
      </SubmitForm>
    </FormDialog>
  );
}
