// SPDX-License-Identifier: Apache-2.0
import { App, AutoComplete, Form, Input } from "antd";
import { useTranslation } from "react-i18next";
import { today } from "@/platform/i18n/formats";
import { CellSelect } from "@/ui/CellSelect";
import { FormDialog } from "@/ui/FormDialog";
import type { Cell } from "@/ui/grid";
import { useRequired } from "@/ui/rules";
import { ScaleChoice } from "@/ui/ScaleChoice";
import { SubmitForm } from "@/ui/SubmitForm";
import { useAnswers } from "../api/list_answers";
import { useRecordAnswer } from "../api/record_answer";
import { YesNoChoice } from "./YesNoChoice";

interface Values {
  item: string;
  cell: Cell;
  needed: boolean | null;
  received: boolean | null;
  urgency: number | null;
  satisfaction: number | null;
  answered_on: string;
}

const nothingSaid = { needed: null, received: null, urgency: null, satisfaction: null };

function Opinion({ labels }: { labels: Record<keyof Values, string> }) {
  const { t } = useTranslation("evaluation");
  return (
    <>
      <Form.Item name="needed" label={labels.needed}>
        <YesNoChoice label={labels.needed} yes={t("answer.is_needed")} no={t("answer.not_needed")} />
      </Form.Item>
      <Form.Item name="received" label={labels.received}>
        <YesNoChoice label={labels.received} yes={t("answer.was_received")} no={t("answer.not_received")} />
      </Form.Item>
      <Form.Item name="urgency" label={labels.urgency}>
        <ScaleChoice label={labels.urgency} low={t("scale.not_urgent")} high={t("scale.very_urgent")} />
      </Form.Item>
      <Form.Item name="satisfaction" label={labels.satisfaction}>
        <ScaleChoice label={labels.satisfaction} low={t("scale.unhappy")} high={t("scale.happy")} />
      </Form.Item>
    </>
  );
}

/** An item that was asked before brings its place on the grid with it. */
export function RecordAnswerDialog({ household, close }: { household: string; close: () => void }) {
  const { t } = useTranslation("evaluation");
  const { message } = App.useApp();
  const required = useRequired();
  const [form] = Form.useForm<Values>();
  const asked = useAnswers(household).data?.items ?? [];
  const recordAnswer = useRecordAnswer(household);
  const places = new Map(asked.map((answer) => [answer.item, answer.cell]));
  const labels: Record<keyof Values, string> = {
    item: t("answer.item"),
    cell: t("answer.cell"),
    needed: t("answer.needed"),
    received: t("answer.received"),
    urgency: t("answer.urgency"),
    satisfaction: t("answer.satisfaction"),
    answered_on: t("answer.answered_on"),
  };
  const submit = async (values: Values) => {
    await recordAnswer.mutateAsync(values);
    void message.success(t("answer.recorded"));
    close();
  };
  const place = (item: string) => {
    const cell = places.get(item);
    if (cell !== undefined) form.setFieldsValue({ cell });
  };
  return (
    <FormDialog open title={t("answer.record")} close={close}>
      <SubmitForm<Values>
        name="record_answer"
        labels={labels}
        form={form}
        initial={{ ...nothingSaid, answered_on: today() }}
        submitLabel={t("answer.record")}
        submit={submit}
        cancel={close}
      >
        <Form.Item name="item" label={labels.item} extra={t("answer.item_advice")} rules={[required]}>
          <AutoComplete
            options={[...places.keys()].map((item) => ({ value: item }))}
            maxLength={80}
            onChange={place}
            showSearch={{ filterOption: true }}
          />
        </Form.Item>
        <Form.Item name="cell" label={labels.cell} rules={[{ required: true, message: required.message }]}>
          <CellSelect />
        </Form.Item>
        <Opinion labels={labels} />
        <Form.Item name="answered_on" label={labels.answered_on} rules={[required]}>
          <Input type="date" max={today()} />
        </Form.Item>
      </SubmitForm>
    </FormDialog>
  );
}
