// SPDX-License-Identifier: Apache-2.0
import { App, Form, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Problem } from "@/platform/api/problem";
import { FormDialog } from "@/ui/FormDialog";
import { useRequired } from "@/ui/rules";
import { SubmitForm } from "@/ui/SubmitForm";
import { useAddAttachment } from "../api/add_attachment";
import type { HouseholdView } from "../api/show_household";
import { filled } from "../domain/sent_form";
import { CodeSelect } from "./CodeSelect";
import { FileField } from "./FileField";
import { MemberSelect } from "./MemberSelect";

interface Values {
  kind: string;
  title?: string;
  person?: string;
}

export function AddAttachmentDialog({ file, close }: { file: HouseholdView; close: () => void }) {
  const { t } = useTranslation("people");
  const { message } = App.useApp();
  const required = useRequired();
  const [paper, setPaper] = useState<File>();
  const addAttachment = useAddAttachment(file.id);
  const labels = { kind: t("paper.kind"), title: t("paper.title"), person: t("fact.about") };
  const submit = async (values: Values) => {
    if (paper === undefined)
      throw new Problem({
        status: 422,
        code: "json.invalid_form",
        fields: [{ path: "file", code: "required" }],
      });
    await addAttachment.mutateAsync({ ...filled(values), kind: values.kind, file: paper });
    void message.success(t("saved"));
    close();
  };
  return (
    <FormDialog open title={t("paper.add")} close={close}>
      <SubmitForm<Values>
        name="add_attachment"
        labels={{ ...labels, file: t("paper.file") }}
        submitLabel={t("paper.upload")}
        submit={submit}
        cancel={close}
      >
        <FileField id="add_attachment_file" label={t("paper.file")} choose={setPaper} />
        <Form.Item name="kind" label={labels.kind} rules={[required]}>
          <CodeSelect list="attachment" />
        </Form.Item>
        <Form.Item name="title" label={labels.title} extra={t("paper.title_about")}>
          <Input maxLength={120} />
        </Form.Item>
        <Form.Item name="person" label={labels.person} extra={t("paper.person_about")}>
          <MemberSelect household={file.id} />
        </Form.Item>
      </SubmitForm>
    </FormDialog>
  );
}
