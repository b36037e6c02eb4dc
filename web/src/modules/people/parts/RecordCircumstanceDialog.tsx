// SPDX-License-Identifier: Apache-2.0
// Records a dated fact with its evidence, or corrects one: the older fact stays and names the newer.
import { App, Checkbox, Form, Input, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { FormDialog } from "@/ui/FormDialog";
import { useRequired } from "@/ui/rules";
import { useAddAttachment } from "../api/add_attachment";
import type { CircumstanceView } from "../api/list_circumstances";
import { useRecordCircumstance, type CircumstanceForm } from "../api/record_circumstance";
import type { HouseholdView } from "../api/show_household";
import { useCodes } from "../api/show_codes";
import { filled } from "../domain/sent_form";
import { CodeSelect } from "./CodeSelect";
import { DraftForm } from "./DraftForm";
import { FactValueField, useFactLabels } from "./FactFields";
import styles from "./Fields.module.css";
import { FileField } from "./FileField";

export type FactValues = Partial<Omit<CircumstanceForm, "corrects">>;

/** Fields of a value that the kind does not have may be left from a kind chosen before: they are not sent. */
function sentFact(values: FactValues, valueKind: string | null | undefined): CircumstanceForm {
  const { amount_fen, gross_fen, reimbursed_fen, number, code, text, ...rest } = values;
  const value = {
    amount: { amount_fen, ...(values.kind === "expenditure.medical" && { gross_fen, reimbursed_fen }) },
    number: { number },
    flag: { number },
    code: { code },
    text: { text },
    sealed_text: { text },
  }[valueKind ?? ""];
  return filled({ ...rest, ...value }) as CircumstanceForm;
}

function startOf(corrects: CircumstanceView | undefined): FactValues {
  if (corrects === undefined) return { from: `${new Date().getFullYear()}-01-01` };
  const {
    kind,
    person,
    amount_fen,
    number,
    code,
    text,
    gross_fen,
    reimbursed_fen,
    from,
    until,
    source,
    evidence,
  } = corrects;
  return filled({
    kind,
    person,
    amount_fen,
    number,
    code,
    text,
    gross_fen,
    reimbursed_fen,
    from,
    until,
    source,
    evidence,
  });
}

function Fields({ file, fixed }: { file: HouseholdView; fixed: boolean }) {
  const { t } = useTranslation("people");
  const labels = useFactLabels();
  const required = useRequired();
  const kind: unknown = Form.useWatch("kind");
  const members = [file.worker, ...file.members.filter((member) => member.until === null)];
  return (
    <>
      <div className={styles.fields}>
        <Form.Item name="kind" label={labels.kind} rules={[required]}>
          <CodeSelect list="circumstance" clearable={!fixed} />
        </Form.Item>
        <Form.Item name="person" label={labels.person} extra={t("fact.about_household")}>
          <Select allowClear options={members.map((member) => ({ value: member.id, label: member.name }))} />
        </Form.Item>
      </div>
      {typeof kind === "string" && <FactValueField kind={kind} />}
      <div className={styles.fields}>
        <Form.Item name="from" label={labels.from} rules={[required]}>
          <Input type="date" />
        </Form.Item>
        <Form.Item name="until" label={labels.until} extra={t("fact.until_about")}>
          <Input type="date" />
        </Form.Item>
        <Form.Item name="source" label={labels.source} rules={[required]}>
          <CodeSelect list="evidence" />
        </Form.Item>
        {file.attachments.length > 0 && (
          <Form.Item name="evidence" label={labels.evidence}>
            <Select
              allowClear
              options={file.attachments.map((paper) => ({ value: paper.id, label: paper.title }))}
            />
          </Form.Item>
        )}
      </div>
      <Form.Item name="verified" valuePropName="checked">
        <Checkbox>{labels.verified}</Checkbox>
      </Form.Item>
    </>
  );
}

interface RecordCircumstanceDialogProps {
  file: HouseholdView;
  corrects?: CircumstanceView;
  close: () => void;
}

export function RecordCircumstanceDialog({ file, corrects, close }: RecordCircumstanceDialogProps) {
  const { t } = useTranslation("people");
  const { message } = App.useApp();
  const codes = useCodes();
  const labels = useFactLabels();
  const [paper, setPaper] = useState<File>();
  const addAttachment = useAddAttachment(file.id);
  const recordCircumstance = useRecordCircumstance(file.id);
  const submit = async (values: FactValues) => {
    const form = sentFact(values, codes.find("circumstance", values.kind ?? "")?.value);
    if (paper !== undefined) {
      const kept = await addAttachment.mutateAsync({
        file: paper,
        kind: "evidence",
        ...filled({ person: form.person ?? "" }),
      });
      form.evidence = kept.id;
      setPaper(undefined);
    }
    await recordCircumstance.mutateAsync({
      ...form,
      ...(corrects !== undefined && { corrects: corrects.id }),
    });
    void message.success(t("saved"));
    close();
  };
  const fixed = corrects !== undefined;
  return (
    <FormDialog
      open
      wide
      title={t(fixed ? "fact.correct_title" : "fact.record")}
      {...(fixed ? { about: t("fact.correct_about") } : {})}
      close={close}
    >
      <DraftForm<FactValues>
        name="record_circumstance"
        place={{ kind: fixed ? `correct_${corrects.id}` : "record_circumstance", record: file.id }}
        labels={labels}
        standing={{ values: startOf(corrects), version: file.version }}
        submitLabel={t("save")}
        submit={submit}
        cancel={close}
      >
        <Fields file={file} fixed={fixed} />
        {file.abilities.includes("add_attachment") && (
          <FileField id="record_circumstance_file" label={t("fact.new_evidence")} choose={setPaper} />
        )}
      </DraftForm>
    </FormDialog>
  );
}
