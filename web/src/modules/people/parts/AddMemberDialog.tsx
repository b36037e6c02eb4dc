// SPDX-License-Identifier: Apache-2.0
import { App, Form, Input } from "antd";
import { useTranslation } from "react-i18next";
import { today } from "@/platform/i18n/formats";
import { FormDialog } from "@/ui/FormDialog";
import { useRequired } from "@/ui/rules";
import { useAddMember } from "../api/add_member";
import type { HouseholdView } from "../api/show_household";
import { sentPerson } from "../domain/sent_form";
import { CodeSelect } from "./CodeSelect";
import { DraftForm } from "./DraftForm";
import { PersonFields, under, usePersonLabels, type PersonValues } from "./PersonFields";

interface Values {
  person: PersonValues;
  relation: string;
  from: string;
}

export function AddMemberDialog({ file, close }: { file: HouseholdView; close: () => void }) {
  const { t } = useTranslation("people");
  const { message } = App.useApp();
  const required = useRequired();
  const labels = {
    ...under("person", usePersonLabels()),
    relation: t("member.relation"),
    from: t("member.from"),
  };
  const addMember = useAddMember(file.id);
  const submit = async ({ person, relation, from }: Values) => {
    await addMember.mutateAsync({ person: sentPerson(person), relation, from });
    void message.success(t("saved"));
    close();
  };
  return (
    <FormDialog open wide title={t("member.add")} close={close}>
      <DraftForm<Values>
        name="add_member"
        place={{ kind: "add_member", record: file.id }}
        labels={labels}
        standing={{ values: { person: { name: "" }, relation: "", from: today() }, version: file.version }}
        submitLabel={t("save")}
        submit={submit}
        cancel={close}
      >
        <Form.Item name="relation" label={labels.relation} rules={[required]}>
          <CodeSelect list="relation" />
        </Form.Item>
        <PersonFields prefix={["person"]} isWorker={false} />
        <Form.Item name="from" label={labels.from} rules={[required]}>
          <Input type="date" />
        </Form.Item>
      </DraftForm>
    </FormDialog>
  );
}
