// SPDX-License-Identifier: Apache-2.0
import { App, Checkbox, Form } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useNavigate } from "react-router";
import { UnionSelect } from "@/modules/organisation";
import { Problem } from "@/platform/api/problem";
import { today } from "@/platform/i18n/formats";
import { useSession } from "@/platform/session/session";
import { Page, Panel } from "@/ui/Page";
import { useRequired } from "@/ui/rules";
import { useRegisterHousehold } from "../api/register_household";
import { emptyHousehold, moneyLines, sentHousehold, type NewHousehold } from "../domain/new_household";
import { useCodes } from "../api/show_codes";
import { DraftForm } from "../parts/DraftForm";
import { HouseholdFields, useHouseholdLabels } from "../parts/HouseholdFields";
import { MemberRows } from "../parts/MemberRows";
import { MoneyRows } from "../parts/MoneyRows";
import { PersonFields, under, usePersonLabels } from "../parts/PersonFields";
import { useReasonsInWords } from "../parts/reason_text";

function useLabels(): Record<string, string> {
  const { t } = useTranslation("people");
  const codes = useCodes();
  const person = usePersonLabels();
  const household = useHouseholdLabels();
  const facts = moneyLines.map((kind, line) => [
    `facts.${line}.amount_fen`,
    codes.label("circumstance", kind),
  ]);
  return {
    ...household,
    ...under("worker", person),
    ...under("members.person", person),
    ...(Object.fromEntries(facts) as Record<string, string>),
    union: t("household.union"),
    "members.relation": t("member.relation"),
    facts_from: t("household.facts_from"),
  };
}

function Fields() {
  const { t } = useTranslation("people");
  const required = useRequired();
  return (
    <>
      <Panel title={t("household.worker")}>
        <Form.Item name="union" label={t("household.union")} rules={[required]}>
          <UnionSelect />
        </Form.Item>
        <PersonFields prefix={["worker"]} isWorker />
      </Panel>
      <Panel title={t("member.others")}>
        <MemberRows />
      </Panel>
      <Panel title={t("household.money")}>
        <MoneyRows />
      </Panel>
      <Panel title={t("household.one")}>
        <HouseholdFields />
        <Form.Item name="as_draft" valuePropName="checked" extra={t("household.as_draft_about")}>
          <Checkbox>{t("household.as_draft")}</Checkbox>
        </Form.Item>
      </Panel>
    </>
  );
}

export default function RegisterHouseholdPage() {
  const { t } = useTranslation("people");
  const { message } = App.useApp();
  const navigate = useNavigate();
  const { union } = useSession();
  const [first] = useState(() => emptyHousehold(union.id, today()));
  const labels = useLabels();
  const inWords = useReasonsInWords();
  const register = useRegisterHousehold();
  const submit = async (form: NewHousehold) => {
    try {
      const made = await register.mutateAsync(sentHousehold(form));
      void message.success(t("household.registered", { file_no: made.file_no }));
      // After the draft has gone, or leaving the page would be waited for by it.
      setTimeout(() => void navigate(`/households/${made.id}`));
    } catch (error) {
      throw error instanceof Problem ? inWords(error) : error;
    }
  };
  return (
    <Page
      title={t("household.register")}
      about={t("household.register_about")}
      above={<Link to="/households">{t("household.back_to_list")}</Link>}
    >
      <DraftForm<NewHousehold>
        name="register_household"
        place={{ kind: "register_household", record: "0" }}
        labels={labels}
        standing={{ values: first, version: 0 }}
        submitLabel={t("save")}
        submit={submit}
      >
        <Fields />
      </DraftForm>
    </Page>
  );
}
