// SPDX-License-Identifier: Apache-2.0
import { App, Form, Input, InputNumber, Select } from "antd";
import { useTranslation } from "react-i18next";
import { MemberSelect, useHousehold } from "@/modules/people";
import { orNull } from "@/platform/api/changes";
import { inLanguage, today } from "@/platform/i18n/formats";
import { useLanguage } from "@/platform/i18n/language";
import { CellSelect } from "@/ui/CellSelect";
import { FormDialog } from "@/ui/FormDialog";
import { sameCell, type Cell } from "@/ui/grid";
import { useAmount, useRequired } from "@/ui/rules";
import { SubmitForm } from "@/ui/SubmitForm";
import { YuanInput } from "@/ui/YuanInput";
import { useServiceKinds } from "../api/list_service_kinds";
import { useRecordDelivery } from "../api/record_delivery";
import { methodOf, methods, type Method } from "./methods";

interface Values {
  kind: string;
  person: string;
  amount_fen?: number | null;
  units?: number | null;
  delivered_on: string;
  method: Method;
  cell: Cell;
  cell_reason?: string;
  source?: string;
  handled_by?: string;
  provider?: string;
}

function useLabels() {
  const { t } = useTranslation("services");
  const labels: Record<keyof Values, string> = {
    kind: t("delivery.kind"),
    person: t("delivery.person"),
    amount_fen: t("delivery.amount"),
    units: t("delivery.units"),
    delivered_on: t("delivery.delivered_on"),
    method: t("delivery.method"),
    cell: t("delivery.cell"),
    cell_reason: t("delivery.cell_reason"),
    source: t("delivery.source"),
    handled_by: t("delivery.handled_by"),
    provider: t("delivery.provider"),
  };
  return labels;
}

/** Choosing a kind fills in its method and its place on the grid; only another place asks for a reason. */
export function RecordDeliveryDialog({ household, close }: { household: string; close: () => void }) {
  const { t } = useTranslation("services");
  const { message } = App.useApp();
  const labels = useLabels();
  const [form] = Form.useForm<Values>();
  const kinds = useServiceKinds().data?.items ?? [];
  const worker = useHousehold(household).data?.worker.id;
  const recordDelivery = useRecordDelivery(household);
  const chosen = Form.useWatch("kind", form) as string | undefined;
  const cell = Form.useWatch("cell", form) as Cell | undefined;
  const usual = kinds.find((other) => other.code === chosen)?.cell;
  const elsewhere = usual !== undefined && cell !== undefined && !sameCell(cell, usual);
  const fillIn = (code: string) => {
    const kind = kinds.find((other) => other.code === code);
    if (kind !== undefined) form.setFieldsValue({ cell: kind.cell, method: methodOf(kind.method) });
  };
  const submit = async (values: Values) => {
    await recordDelivery.mutateAsync({
      ...values,
      amount_fen: values.amount_fen ?? null,
      units: values.units ?? null,
      cell_reason: elsewhere ? orNull(values.cell_reason) : null,
      source: orNull(values.source),
      handled_by: orNull(values.handled_by),
      provider: orNull(values.provider),
    });
    void message.success(t("delivery.recorded"));
    close();
  };
  if (worker === undefined) return null;
  return (
    <FormDialog open title={t("delivery.record")} close={close}>
      <SubmitForm<Values>
        name="record_delivery"
        labels={labels}
        form={form}
        initial={{ person: worker, delivered_on: today() }}
        submitLabel={t("delivery.record")}
        submit={submit}
        cancel={close}
      >
        <DeliveryFields household={household} labels={labels} elsewhere={elsewhere} fillIn={fillIn} />
      </SubmitForm>
    </FormDialog>
  );
}

interface DeliveryFieldsProps {
  household: string;
  labels: Record<keyof Values, string>;
  elsewhere: boolean;
  fillIn: (kind: string) => void;
}

function DeliveryFields({ household, labels, elsewhere, fillIn }: DeliveryFieldsProps) {
  const { t } = useTranslation("services");
  const language = useLanguage();
  const required = useRequired();
  const amount = useAmount();
  const kinds = useServiceKinds().data?.items ?? [];
  const options = kinds.map((kind) => ({
    value: kind.code,
    label: inLanguage(kind.name_zh, kind.name_en, language),
  }));
  return (
    <>
      <Form.Item name="kind" label={labels.kind} rules={[required]}>
        <Select showSearch={{ optionFilterProp: "label" }} options={options} onChange={fillIn} />
      </Form.Item>
      <Form.Item name="person" label={labels.person}>
        <MemberSelect household={household} />
      </Form.Item>
      <Form.Item name="amount_fen" label={labels.amount_fen} rules={[amount]}>
        <YuanInput />
      </Form.Item>
      <Form.Item name="units" label={labels.units} extra={t("delivery.units_advice")}>
        <InputNumber min={1} max={100000} precision={0} style={{ width: "100%" }} />
      </Form.Item>
      <Form.Item name="delivered_on" label={labels.delivered_on} rules={[required]}>
        <Input type="date" max={today()} />
      </Form.Item>
      <Form.Item name="method" label={labels.method} rules={[required]}>
        <Select options={methods.map((method) => ({ value: method, label: t(`method.${method}`) }))} />
      </Form.Item>
      <Form.Item
        name="cell"
        label={labels.cell}
        extra={t("delivery.cell_advice")}
        rules={[{ required: true, message: required.message }]}
      >
        <CellSelect />
      </Form.Item>
      {elsewhere && (
        <Form.Item name="cell_reason" label={labels.cell_reason} rules={[required]}>
          <Input maxLength={200} />
        </Form.Item>
      )}
      <Form.Item name="source" label={labels.source}>
        <Input maxLength={80} />
      </Form.Item>
      <Form.Item name="handled_by" label={labels.handled_by}>
        <Input maxLength={80} autoComplete="off" />
      </Form.Item>
      <Form.Item name="provider" label={labels.provider} extra={t("delivery.provider_advice")}>
        <Input maxLength={80} autoComplete="off" />
      </Form.Item>
    </>
  );
}
