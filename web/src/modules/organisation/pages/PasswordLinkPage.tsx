// SPDX-License-Identifier: Apache-2.0
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useSearchParams } from "react-router";
import { DoneState, EmptyState } from "@/ui/AnswerView";
import { FormHead } from "@/ui/FormHead";
import { SubmitForm } from "@/ui/SubmitForm";
import { useUsePasswordLink } from "../api/use_password_link";
import { NewPassword } from "../parts/NewPassword";

export default function PasswordLinkPage() {
  const { t } = useTranslation("organisation");
  const [search] = useSearchParams();
  const token = search.get("token");
  const usePasswordLink = useUsePasswordLink();
  const [done, setDone] = useState(false);
  if (done) {
    return (
      <>
        <FormHead title={t("password.link_title")} />
        <DoneState title={t("password.set")}>
          <Link to="/sign-in">{t("password.to_sign_in")}</Link>
        </DoneState>
      </>
    );
  }
  if (token === null) {
    return (
      <>
        <FormHead title={t("password.link_title")} />
        <EmptyState title={t("password.no_token")} />
      </>
    );
  }
  return (
    <>
      <FormHead title={t("password.link_title")} about={t("password.link_about")} />
      <SubmitForm<{ password: string }>
        name="use_password_link"
        labels={{ password: t("password.wanted"), again: t("password.again") }}
        submitLabel={t("password.submit")}
        submit={async ({ password }) => {
          await usePasswordLink.mutateAsync({ token, password });
          setDone(true);
        }}
        wide
      >
        <NewPassword name="password" />
      </SubmitForm>
    </>
  );
}
