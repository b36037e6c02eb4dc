// SPDX-License-Identifier: Apache-2.0
// The local minimum by which the category is proposed: the region's where it has one, else given with the
// import, with its source.
import { App, Form, Input } from "antd";
import { useTranslation } from "react-i18next";
import { formatFen } from "@/platform/i18n/money";
import { Panel } from "@/ui/Page";
import { useAmount, useRequired } from "@/ui/rules";
import { SubmitForm } from "@/ui/SubmitForm";
import { YuanInput } from "@/ui/YuanInput";
import { useChangeImport } from "../api/change_import";
import type { Import } from "../api/show_import";

interface Values {
  local_minimum_fen: number;
  local_minimum_source: string;
}

function LocalMinimumForm({ roster }: { roster: Import }) {
  const { t } = useTranslation("intake");
  const { message } = App.useApp();
  const required = useRequired();
  const amount = useAmount();
  const changeImport = useChangeImport(roster.id);
  const labels = { local_minimum_fen: t("minimum.amount"), local_minimum_source: t("minimum.source") };
  const before = roster.local_minimum;
  const submit = async (values: Values) => {
    await changeImport.mutateAsync({ version: roster.version, ...values });
    void message.success(t("minimum.saved"));
  };
  return (
    <SubmitForm<Values>
      name="local_minimum"
      labels={labels}
      initial={before === null ? {} : { local_minimum_fen: before.fen, local_minimum_source: before.source }}
      submitLabel={t("minimum.save")}
      submit={submit}
    >
      <Form.Item
        name="local_minimum_fen"
        label={labels.local_minimum_fen}
        rules={[{ required: true, message: required.message }, amount]}
      >
        <YuanInput />
      </Form.Item>
      <Form.Item
        name="local_minimum_source"
        label={labels.local_minimum_source}
        extra={t("minimum.source_advice")}
        rules={[required]}
      >
        <Input maxLength={200} />
      </Form.Item>
    </SubmitForm>
  );
}

export function LocalMinimumPanel({ roster }: { roster: Import }) {
  const { t } = useTranslation("intake");
  const minimum = roster.local_minimum;
  const mayChange = roster.abilities.includes("change_import");
  return (
    <Panel title={t("minimum.title")}>
      {minimum === null ? (
        <p>{t("minimum.none")}</p>
      ) : (
        <p>
          {t(minimum.of_region ? "minimum.of_region" : "minimum.given", {
            amount: formatFen(minimum.fen),
            source: minimum.source,
          })}
        </p>
      )}
      {mayChange && minimum?.of_region !== true && (
        <div style={{ maxWidth: 460, marginTop: 12 }}>
          <LocalMinimumForm roster={roster} />
        </div>
      )}
    </Panel>
  );
}
