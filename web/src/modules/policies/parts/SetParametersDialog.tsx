// SPDX-License-Identifier: Apache-2.0
import { App, Form, Input, InputNumber, Radio, Select } from "antd";
import { useTranslation } from "react-i18next";
import { UnionSelect } from "@/modules/organisation";
import { CodesSelect } from "@/modules/people";
import { today } from "@/platform/i18n/formats";
import { useSession } from "@/platform/session/session";
import { FormDialog } from "@/ui/FormDialog";
import { useAmount, useRequired } from "@/ui/rules";
import { SubmitForm } from "@/ui/SubmitForm";
import { YuanInput } from "@/ui/YuanInput";
import type { Parameters } from "../api/list_parameters";
import { useSetParameters, type SetParameters } from "../api/set_parameters";
import { useCategoryWords } from "./category_words";

type Order = SetParameters["order"];
const orders: Order[] = [
  ["deep", "relative", "accident"],
  ["accident", "deep", "relative"],
  ["deep", "accident", "relative"],
];

// The order stands in the form as one text: the choice is among whole orders.
type Values = Omit<SetParameters, "order"> & { order: string };

const customary = {
  comparator: "below",
  deep: { p: 1, q: 1 },
  relative: { p: 2, q: 1 },
  accident_causes: ["accident", "natural_disaster", "serious_illness"],
  order: "deep,relative,accident",
} satisfies Partial<Values>;

function initialFrom(former: Parameters | undefined, own: string): Partial<Values> {
  if (former === undefined) return { ...customary, union: own, valid_from: today() };
  const { set_at: at, comparator, deep, relative, accident_causes: causes, order } = former;
  return {
    union: at?.id ?? own,
    valid_from: today(),
    comparator,
    deep,
    relative,
    accident_causes: causes,
    order: order.join(","),
  };
}

function useLabels() {
  const { t } = useTranslation("policies");
  return {
    union: t("parameters.union"),
    local_minimum_fen: t("parameters.minimum"),
    source: t("parameters.source"),
    valid_from: t("parameters.valid_from"),
    comparator: t("parameters.comparator"),
    relative: t("parameters.relative"),
    deep: t("parameters.deep"),
    accident_causes: t("parameters.accident_causes"),
    order: t("parameters.order"),
  };
}

function Multiple({ name, label }: { name: "deep" | "relative"; label: string }) {
  const { t } = useTranslation("policies");
  const required = useRequired();
  const rule = { required: true, message: required.message };
  return (
    <Form.Item label={label} extra={t(`parameters.${name}_advice`)} required>
      <span style={{ display: "inline-flex", gap: 8, alignItems: "center" }}>
        <Form.Item name={[name, "p"]} rules={[rule]} noStyle>
          <InputNumber min={1} max={100} precision={0} aria-label={t("parameters.numerator", { label })} />
        </Form.Item>
        /
        <Form.Item name={[name, "q"]} rules={[rule]} noStyle>
          <InputNumber min={1} max={100} precision={0} aria-label={t("parameters.denominator", { label })} />
        </Form.Item>
      </span>
    </Form.Item>
  );
}

function RuleFields({ labels }: { labels: ReturnType<typeof useLabels> }) {
  const { t } = useTranslation("policies");
  const words = useCategoryWords();
  const required = useRequired();
  const orderText = (order: Order) => order.map((code) => words.category(code)).join(" → ");
  return (
    <>
      <Form.Item name="comparator" label={labels.comparator} rules={[required]}>
        <Radio.Group
          options={(["below", "at_most"] as const).map((value) => ({
            value,
            label: t(`comparator.${value}`),
          }))}
          style={{ display: "grid", gap: 4 }}
        />
      </Form.Item>
      <Multiple name="deep" label={labels.deep} />
      <Multiple name="relative" label={labels.relative} />
      <Form.Item name="accident_causes" label={labels.accident_causes}>
        <CodesSelect list="cause" max={20} />
      </Form.Item>
      <Form.Item name="order" label={labels.order} extra={t("parameters.order_advice")} rules={[required]}>
        <Select options={orders.map((order) => ({ value: order.join(","), label: orderText(order) }))} />
      </Form.Item>
    </>
  );
}

/** A new year mostly brings a new amount: everything else stands there as it was. */
export function SetParametersDialog({
  former,
  close,
}: {
  former: Parameters | undefined;
  close: () => void;
}) {
  const { t } = useTranslation("policies");
  const { message } = App.useApp();
  const required = useRequired();
  const amount = useAmount();
  const labels = useLabels();
  const { union: own } = useSession();
  const setParameters = useSetParameters();
  const submit = async ({ order, ...rest }: Values) => {
    await setParameters.mutateAsync({ ...rest, order: order.split(",") as Order });
    void message.success(t("parameters.done"));
    close();
  };
  return (
    <FormDialog open title={t("parameters.set")} about={t("parameters.set_about")} close={close}>
      <SubmitForm<Values>
        name="set_parameters"
        labels={labels}
        initial={initialFrom(former, own.id)}
        submitLabel={t("parameters.set")}
        submit={submit}
        cancel={close}
      >
        <Form.Item name="union" label={labels.union} rules={[required]}>
          <UnionSelect known={former?.set_at ? [former.set_at] : []} />
        </Form.Item>
        <Form.Item
          name="local_minimum_fen"
          label={labels.local_minimum_fen}
          extra={t("parameters.minimum_advice")}
          rules={[{ required: true, message: required.message }, amount]}
        >
          <YuanInput />
        </Form.Item>
        <Form.Item
          name="source"
          label={labels.source}
          extra={t("parameters.source_advice")}
          rules={[required]}
        >
          <Input maxLength={300} />
        </Form.Item>
        <Form.Item name="valid_from" label={labels.valid_from} rules={[required]}>
          <Input type="date" />
        </Form.Item>
        <RuleFields labels={labels} />
      </SubmitForm>
    </FormDialog>
  );
}
