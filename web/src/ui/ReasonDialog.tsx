// SPDX-License-Identifier: Apache-2.0
import { Form, Input } from "antd";
import { useTranslation } from "react-i18next";
import { FormDialog } from "./FormDialog";
import { useRequired } from "./rules";
import { SubmitForm } from "./SubmitForm";

interface ReasonDialogProps {
  name: string;
  title: string;
  about: string;
  submitLabel: string;
  submit: (reason: string) => Promise<void>;
  close: () => void;
  maxLength?: number;
}

/** For what is not undone lightly: says what follows, and asks why. */
export function ReasonDialog({
  name,
  title,
  about,
  submitLabel,
  submit,
  close,
  maxLength = 200,
}: ReasonDialogProps) {
  const { t } = useTranslation("ui");
  const required = useRequired();
  return (
    <FormDialog open title={title} about={about} close={close}>
      <SubmitForm<{ reason: string }>
        name={name}
        labels={{ reason: t("reason") }}
        submitLabel={submitLabel}
        submit={({ reason }) => submit(reason)}
        cancel={close}
        danger
      >
        <Form.Item name="reason" label={t("reason")} rules={[required]}>
          <Input.TextArea maxLength={maxLength} rows={3} />
        </Form.Item>
      </SubmitForm>
    </FormDialog>
  );
}
