// SPDX-License-Identifier: Apache-2.0
import { App, Form, Input } from "antd";
import { useTranslation } from "react-i18next";
import { saveFile } from "@/platform/save_file";
import { FormDialog } from "@/ui/FormDialog";
import { useRequired } from "@/ui/rules";
import { SubmitForm } from "@/ui/SubmitForm";
import { useExportPerson } from "../api/export_person";
import type { HouseholdView } from "../api/show_household";
import { heldSheet } from "../domain/held_records";
import { useHeldWords } from "./held_words";
import { personsFor, PersonSelect } from "./PersonSelect";

interface Values {
  person: string;
  reason: string;
}

export function ExportPersonDialog({ file, close }: { file: HouseholdView; close: () => void }) {
  const { t } = useTranslation("people");
  const { message } = App.useApp();
  const required = useRequired();
  const words = useHeldWords();
  const exportPerson = useExportPerson();
  const persons = personsFor(file, "export_person");
  const labels = { person: t("held.person"), reason: t("reason") };
  const submit = async (values: Values) => {
    const held = await exportPerson.mutateAsync(values);
    // No name in the name of a file: it stands in the lists of downloads.
    saveFile(
      new Blob([heldSheet(held, words)], { type: "text/csv" }),
      `${file.file_no}-${values.person}.csv`,
    );
    void message.success(t("held.saved"));
    close();
  };
  return (
    <FormDialog open title={t("held.title")} about={t("held.about")} close={close}>
      <SubmitForm<Values>
        name="export_person"
        labels={labels}
        initial={persons[0] === undefined ? {} : { person: persons[0].id }}
        submitLabel={t("held.do")}
        submit={submit}
        cancel={close}
      >
        <Form.Item name="person" label={labels.person} rules={[required]}>
          <PersonSelect persons={persons} />
        </Form.Item>
        <Form.Item name="reason" label={labels.reason} rules={[required]}>
          <Input maxLength={200} />
        </Form.Item>
      </SubmitForm>
    </FormDialog>
  );
}
