// SPDX-License-Identifier: Apache-2.0
import { Form, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useSearchParams } from "react-router";
import { DoneState, EmptyState } from "@/ui/AnswerView";
import { FormHead } from "@/ui/FormHead";
import { SubmitForm } from "@/ui/SubmitForm";
import { useRequired } from "@/ui/rules";
import { useSetUpStore, type SetUpStore } from "../api/set_up_store";
import { LevelSelect } from "../parts/LevelSelect";
import { NewPassword } from "../parts/NewPassword";

function SetUpForm({ token, done }: { token: string; done: () => void }) {
  const { t } = useTranslation("organisation");
  const required = useRequired();
  const setUpStore = useSetUpStore();
  const labels = {
    "union.name": t("union.name"),
    "union.level": t("union.level"),
    "union.division_code": t("union.division_code"),
    "staff.name": t("staff.name"),
    "staff.sign_in_name": t("staff.sign_in_name"),
    password: t("password.wanted"),
    again: t("password.again"),
  };
  return (
    <SubmitForm<Omit<SetUpStore, "token">>
      name="set_up_store"
      labels={labels}
      submitLabel={t("set_up.submit")}
      submit={async ({ union, staff, password }) => {
        await setUpStore.mutateAsync({ token, union, staff, password });
        done();
      }}
      wide
    >
      <Form.Item name={["union", "name"]} label={t("union.name")} rules={[required]}>
        <Input maxLength={100} autoComplete="organization" />
      </Form.Item>
      <Form.Item name={["union", "level"]} label={t("union.level")} rules={[required]}>
        <LevelSelect />
      </Form.Item>
      <Form.Item
        name={["union", "division_code"]}
        label={t("union.division_code")}
        extra={t("set_up.division_advice")}
        rules={[required]}
      >
        <Input maxLength={6} inputMode="numeric" />
      </Form.Item>
      <Form.Item name={["staff", "name"]} label={t("staff.name")} rules={[required]}>
        <Input maxLength={60} autoComplete="name" />
      </Form.Item>
      <Form.Item name={["staff", "sign_in_name"]} label={t("staff.sign_in_name")} rules={[required]}>
        <Input maxLength={60} autoComplete="username" autoCapitalize="none" spellCheck={false} />
      </Form.Item>
      <NewPassword name="password" />
    </SubmitForm>
  );
}

/** The first administrator of an empty store, by the one-time link that the program printed. */
export default function SetUpPage() {
  const { t } = useTranslation("organisation");
  const [search] = useSearchParams();
  const token = search.get("token");
  const [done, setDone] = useState(false);
  if (token === null || done) {
    return (
      <>
        <FormHead title={t("set_up.title")} />
        {done ? (
          <DoneState title={t("set_up.done")}>
            <Link to="/sign-in">{t("password.to_sign_in")}</Link>
          </DoneState>
        ) : (
          <EmptyState title={t("set_up.no_token")} />
        )}
      </>
    );
  }
  return (
    <>
      <FormHead title={t("set_up.title")} about={t("set_up.about")} />
      <SetUpForm token={token} done={() => setDone(true)} />
    </>
  );
}
