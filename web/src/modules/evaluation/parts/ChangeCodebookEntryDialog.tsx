// SPDX-License-Identifier: Apache-2.0
import { App, Form, Input } from "antd";
import { useTranslation } from "react-i18next";
import { FormDialog } from "@/ui/FormDialog";
import { cellIndex, useGridWords } from "@/ui/grid";
import { useRequired } from "@/ui/rules";
import { SubmitForm } from "@/ui/SubmitForm";
import { useChangeCodebookEntry } from "../api/change_codebook_entry";
import type { CodebookEntry } from "../api/show_codebook";

type Values = Pick<CodebookEntry, "zh" | "en">;

const languages = ["zh", "en"] as const;
const parts = ["include", "exclude", "example"] as const;

/** Both languages are changed together, so that they cannot come to mean different things unseen. */
export function ChangeCodebookEntryDialog({ entry, close }: { entry: CodebookEntry; close: () => void }) {
  const { t } = useTranslation("evaluation");
  const { message } = App.useApp();
  const required = useRequired();
  const words = useGridWords();
  const changeEntry = useChangeCodebookEntry(cellIndex(entry.cell) + 1);
  const fields = languages.flatMap((language) =>
    parts.map((part) => ({
      language,
      part,
      label: t("codebook.field", { part: t(`codebook.${part}`), language: t(`codebook.${language}`) }),
    })),
  );
  const labels = Object.fromEntries(
    fields.map(({ language, part, label }) => [`${language}.${part}`, label]),
  );
  const submit = async ({ zh, en }: Values) => {
    await changeEntry.mutateAsync({ version: entry.version, zh, en });
    void message.success(t("codebook.changed"));
    close();
  };
  return (
    <FormDialog
      open
      title={t("codebook.change_title", { cell: words.cell(entry.cell) })}
      about={t("codebook.change_about")}
      close={close}
    >
      <SubmitForm<Values>
        name="change_codebook_entry"
        labels={labels}
        initial={{ zh: entry.zh, en: entry.en }}
        submitLabel={t("codebook.save")}
        submit={submit}
        cancel={close}
      >
        {fields.map(({ language, part, label }) => (
          <Form.Item key={label} name={[language, part]} label={label} rules={[required]}>
            <Input.TextArea maxLength={600} autoSize={{ minRows: 2, maxRows: 8 }} />
          </Form.Item>
        ))}
      </SubmitForm>
    </FormDialog>
  );
}
