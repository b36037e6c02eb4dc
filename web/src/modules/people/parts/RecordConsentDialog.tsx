// SPDX-License-Identifier: Apache-2.0
import { App, Form, Input } from "antd";
import { useTranslation } from "react-i18next";
import { today } from "@/platform/i18n/formats";
import { FormDialog } from "@/ui/FormDialog";
import { useRequired } from "@/ui/rules";
import { SubmitForm } from "@/ui/SubmitForm";
import { useRecordConsent, type RecordConsent } from "../api/record_consent";
import type { PersonView } from "../api/show_person";
import { CodeSelect } from "./CodeSelect";

export function RecordConsentDialog({ person, close }: { person: PersonView; close: () => void }) {
  const { t } = useTranslation("people");
  const { message } = App.useApp();
  const required = useRequired();
  const recordConsent = useRecordConsent(person.id);
  const labels = {
    purpose: t("consent.purpose"),
    basis: t("consent.basis"),
    given_by: t("consent.given_by"),
    given_on: t("consent.given_on"),
    channel: t("consent.channel"),
    text_version: t("consent.text_version"),
  };
  const submit = async (values: RecordConsent) => {
    await recordConsent.mutateAsync(values);
    void message.success(t("saved"));
    close();
  };
  return (
    <FormDialog
      open
      title={t("consent.record_title", { name: person.name })}
      about={t("consent.about")}
      close={close}
    >
      <SubmitForm<RecordConsent>
        name="record_consent"
        labels={labels}
        initial={{ given_by: person.name, given_on: today(), basis: "consent", channel: t("consent.paper") }}
        submitLabel={t("save")}
        submit={submit}
        cancel={close}
      >
        <Form.Item name="purpose" label={labels.purpose} rules={[required]}>
          <CodeSelect list="consent_purpose" />
        </Form.Item>
        <Form.Item name="basis" label={labels.basis} rules={[required]}>
          <CodeSelect list="lawful_basis" clearable={false} />
        </Form.Item>
        <Form.Item name="given_by" label={labels.given_by} rules={[required]}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="given_on" label={labels.given_on} rules={[required]}>
          <Input type="date" />
        </Form.Item>
        <Form.Item name="channel" label={labels.channel} rules={[required]}>
          <Input maxLength={40} />
        </Form.Item>
        <Form.Item
          name="text_version"
          label={labels.text_version}
          extra={t("consent.text_version_about")}
          rules={[required]}
        >
          <Input maxLength={40} />
        </Form.Item>
      </SubmitForm>
    </FormDialog>
  );
}
