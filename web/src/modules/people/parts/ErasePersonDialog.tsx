// SPDX-License-Identifier: Apache-2.0
// The last of a person's rights: what tells who they are goes, for good. Who does it types the name.
import { Alert, Button, Form, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { FormDialog } from "@/ui/FormDialog";
import { useRequired } from "@/ui/rules";
import { SubmitForm } from "@/ui/SubmitForm";
import { useErasePerson, type Erased } from "../api/erase_person";
import type { HouseholdView } from "../api/show_household";
import { useKeptText } from "./kept_text";
import { personsFor, PersonSelect } from "./PersonSelect";

interface Values {
  person: string;
  name: string;
  reason: string;
}

function Outcome({ erased, close }: { erased: Erased; close: () => void }) {
  const { t } = useTranslation("people");
  const keptText = useKeptText();
  return (
    <>
      <Alert type="success" showIcon role="status" title={t("erase.done", { count: erased.records })} />
      <p>{t("erase.backups")}</p>
      {erased.kept.length > 0 && (
        <ul aria-label={t("erase.kept")}>
          {erased.kept.map((kept) => (
            <li key={kept.kind}>{keptText(kept)}</li>
          ))}
        </ul>
      )}
      <Button type="primary" onClick={close}>
        {t("erase.close")}
      </Button>
    </>
  );
}

export function ErasePersonDialog({ file, close }: { file: HouseholdView; close: () => void }) {
  const { t } = useTranslation("people");
  const required = useRequired();
  const [persons] = useState(() => personsFor(file, "erase_person"));
  const [erased, setErased] = useState<Erased>();
  const [form] = Form.useForm<Values>();
  const erasePerson = useErasePerson();
  const labels = { person: t("erase.person"), name: t("erase.name"), reason: t("reason") };
  const sameName = {
    validator: (_rule: unknown, typed: string | undefined) =>
      typed === undefined ||
      typed === "" ||
      persons.find(({ id }) => id === form.getFieldValue("person"))?.name === typed.trim()
        ? Promise.resolve()
        : Promise.reject(new Error(t("erase.other_name"))),
  };
  const submit = async ({ person, reason }: Values) => {
    setErased(await erasePerson.mutateAsync({ person, reason }));
  };
  return (
    <FormDialog open title={t("erase.title")} about={t("erase.about")} close={close}>
      {erased !== undefined ? (
        <Outcome erased={erased} close={close} />
      ) : (
        <SubmitForm<Values>
          name="erase_person"
          labels={labels}
          initial={persons[0] === undefined ? {} : { person: persons[0].id }}
          submitLabel={t("erase.do")}
          submit={submit}
          cancel={close}
          form={form}
          danger
        >
          <Form.Item name="person" label={labels.person} rules={[required]}>
            <PersonSelect persons={persons} />
          </Form.Item>
          <Form.Item
            name="name"
            label={labels.name}
            extra={t("erase.name_about")}
            dependencies={["person"]}
            rules={[required, sameName]}
          >
            <Input maxLength={60} autoComplete="off" />
          </Form.Item>
          <Form.Item name="reason" label={labels.reason} rules={[required]}>
            <Input maxLength={200} />
          </Form.Item>
        </SubmitForm>
      )}
    </FormDialog>
  );
}
