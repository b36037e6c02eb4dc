// SPDX-License-Identifier: Apache-2.0
import { App, Checkbox, Form, Input, Select } from "antd";
import { useTranslation } from "react-i18next";
import { CodesSelect, MemberSelect, useHousehold } from "@/modules/people";
import { orNull } from "@/platform/api/changes";
import { inLanguage, today } from "@/platform/i18n/formats";
import { useLanguage } from "@/platform/i18n/language";
import { CellSelect } from "@/ui/CellSelect";
import { FormDialog } from "@/ui/FormDialog";
import { sameCell, type Cell } from "@/ui/grid";
import { useRequired } from "@/ui/rules";
import { ScaleChoice } from "@/ui/ScaleChoice";
import { SubmitForm } from "@/ui/SubmitForm";
import { useNeedCodes } from "../api/list_need_codes";
import { useRecordNeed } from "../api/record_need";

const sources = ["felt", "expressed", "normative", "comparative"] as const;
type Source = (typeof sources)[number];

interface Values {
  person: string;
  code: string;
  cell: Cell;
  cell_reason?: string;
  words?: string;
  sources: Source[];
  importance: number | null;
  urgency: number | null;
  arose_on: string;
  causes: string[];
}

const nothingSaid: Pick<Values, "sources" | "urgency" | "importance" | "causes"> = {
  sources: ["expressed"],
  urgency: null,
  importance: null,
  causes: [],
};

function useLabels() {
  const { t } = useTranslation("cases");
  const labels: Record<keyof Values, string> = {
    code: t("needs.need"),
    person: t("needs.person"),
    sources: t("needs.sources"),
    words: t("needs.words"),
    urgency: t("needs.urgency"),
    importance: t("needs.importance"),
    arose_on: t("needs.arose_on"),
    cell: t("needs.cell"),
    cell_reason: t("needs.cell_reason"),
    causes: t("needs.causes"),
  };
  return labels;
}

interface NeedFieldsProps {
  household: string;
  labels: Record<keyof Values, string>;
  elsewhere: boolean;
  place: (code: string) => void;
}

function WhatIsNeeded({ household, labels, elsewhere, place }: NeedFieldsProps) {
  const { t } = useTranslation("cases");
  const required = useRequired();
  const language = useLanguage();
  const codes = useNeedCodes().data?.items ?? [];
  const options = codes.map((other) => ({
    value: other.code,
    label: inLanguage(other.name_zh, other.name_en, language),
  }));
  return (
    <>
      <Form.Item name="code" label={labels.code} rules={[required]}>
        <Select showSearch={{ optionFilterProp: "label" }} options={options} onChange={place} />
      </Form.Item>
      <Form.Item
        name="cell"
        label={labels.cell}
        extra={t("needs.cell_advice")}
        rules={[{ required: true, message: required.message }]}
      >
        <CellSelect />
      </Form.Item>
      {elsewhere && (
        <Form.Item name="cell_reason" label={labels.cell_reason} rules={[required]}>
          <Input maxLength={200} />
        </Form.Item>
      )}
      <Form.Item name="person" label={labels.person}>
        <MemberSelect household={household} />
      </Form.Item>
    </>
  );
}

function WhoSaysSo({ labels }: { labels: Record<keyof Values, string> }) {
  const { t } = useTranslation("cases");
  const required = useRequired();
  return (
    <>
      <Form.Item name="sources" label={labels.sources}>
        <Checkbox.Group
          options={sources.map((source) => ({ value: source, label: t(`source_long.${source}`) }))}
          style={{ flexDirection: "column" }}
        />
      </Form.Item>
      <Form.Item name="words" label={labels.words} extra={t("needs.words_advice")}>
        <Input.TextArea maxLength={1000} autoSize={{ minRows: 2 }} />
      </Form.Item>
      <Form.Item name="urgency" label={labels.urgency}>
        <ScaleChoice label={labels.urgency} low={t("scale.not_urgent")} high={t("scale.very_urgent")} />
      </Form.Item>
      <Form.Item name="importance" label={labels.importance}>
        <ScaleChoice label={labels.importance} low={t("scale.little")} high={t("scale.much")} />
      </Form.Item>
      <Form.Item name="arose_on" label={labels.arose_on} rules={[required]}>
        <Input type="date" max={today()} />
      </Form.Item>
      <Form.Item name="causes" label={labels.causes}>
        <CodesSelect list="cause" max={10} />
      </Form.Item>
    </>
  );
}

/** Choosing a need places it on the grid; only another place asks for a reason. */
export function RecordNeedDialog({ household, close }: { household: string; close: () => void }) {
  const { t } = useTranslation("cases");
  const { message } = App.useApp();
  const labels = useLabels();
  const [form] = Form.useForm<Values>();
  const codes = useNeedCodes().data?.items ?? [];
  const worker = useHousehold(household).data?.worker.id;
  const recordNeed = useRecordNeed(household);
  const usualPlace = (code: string | undefined) => codes.find((other) => other.code === code)?.cell;
  const usual = usualPlace(Form.useWatch("code", form));
  const cell = Form.useWatch("cell", form) as Cell | undefined;
  const elsewhere = usual !== undefined && cell !== undefined && !sameCell(cell, usual);
  const place = (code: string) => {
    const found = usualPlace(code);
    if (found !== undefined) form.setFieldsValue({ cell: found });
  };
  const submit = async ({ sources: said, cell_reason: reason, words, ...rest }: Values) => {
    const who = Object.fromEntries(sources.map((source) => [source, said.includes(source)]));
    await recordNeed.mutateAsync({
      ...rest,
      ...(who as Record<Source, boolean>),
      words: orNull(words),
      cell_reason: elsewhere ? orNull(reason) : null,
    });
    void message.success(t("needs.recorded"));
    close();
  };
  if (worker === undefined) return null;
  const initial = { ...nothingSaid, person: worker, arose_on: today() };
  return (
    <FormDialog open title={t("needs.record")} close={close}>
      <SubmitForm<Values>
        name="record_need"
        labels={labels}
        form={form}
        initial={initial}
        submitLabel={t("needs.record")}
        submit={submit}
        cancel={close}
      >
        <WhatIsNeeded household={household} labels={labels} elsewhere={elsewhere} place={place} />
        <WhoSaysSo labels={labels} />
      </SubmitForm>
    </FormDialog>
  );
}
