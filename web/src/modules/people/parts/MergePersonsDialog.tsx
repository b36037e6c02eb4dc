// SPDX-License-Identifier: Apache-2.0
// Two records that are one human being become one. It cannot be undone, so both names are said once more.
import { App, Checkbox, Form, Input } from "antd";
import { useTranslation } from "react-i18next";
import { FormDialog } from "@/ui/FormDialog";
import { useRequired } from "@/ui/rules";
import { SubmitForm } from "@/ui/SubmitForm";
import { useMergePersons } from "../api/merge_persons";
import type { HouseholdView } from "../api/show_household";
import { FoundPersonSelect } from "./FoundPersonSelect";
import { personsFor, PersonSelect } from "./PersonSelect";

interface Values {
  person: string;
  into: string;
  reason: string;
  sure: boolean;
}

export function MergePersonsDialog({ file, close }: { file: HouseholdView; close: () => void }) {
  const { t } = useTranslation("people");
  const { message } = App.useApp();
  const required = useRequired();
  const [form] = Form.useForm<Values>();
  const person = Form.useWatch("person", form);
  const mergePersons = useMergePersons();
  const persons = personsFor(file, "merge_persons");
  const labels = {
    person: t("merge.person"),
    into: t("merge.into"),
    reason: t("reason"),
    sure: t("merge.sure"),
  };
  const ticked = {
    validator: (_rule: unknown, sure: boolean | undefined) =>
      sure === true ? Promise.resolve() : Promise.reject(new Error(t("merge.not_sure"))),
  };
  const submit = async ({ person: from, into, reason }: Values) => {
    await mergePersons.mutateAsync({ person: from, into, reason });
    void message.success(t("merge.done"));
    close();
  };
  return (
    <FormDialog open title={t("merge.title")} about={t("merge.about")} close={close}>
      <SubmitForm<Values>
        name="merge_persons"
        labels={labels}
        initial={persons[0] === undefined ? {} : { person: persons[0].id }}
        submitLabel={t("merge.do")}
        submit={submit}
        cancel={close}
        form={form}
        danger
      >
        <Form.Item name="person" label={labels.person} extra={t("merge.person_about")} rules={[required]}>
          <PersonSelect persons={persons} />
        </Form.Item>
        <Form.Item name="into" label={labels.into} extra={t("merge.into_about")} rules={[required]}>
          <FoundPersonSelect except={person} />
        </Form.Item>
        <Form.Item name="reason" label={labels.reason} rules={[required]}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="sure" valuePropName="checked" rules={[ticked]}>
          <Checkbox>{labels.sure}</Checkbox>
        </Form.Item>
      </SubmitForm>
    </FormDialog>
  );
}
