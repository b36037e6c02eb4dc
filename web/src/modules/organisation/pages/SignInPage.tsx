// SPDX-License-Identifier: Apache-2.0
import { useTranslation } from "react-i18next";
import { useNavigate, useSearchParams } from "react-router";
import { useStore } from "@/platform/store";
import { EmptyState } from "@/ui/AnswerView";
import { FormHead } from "@/ui/FormHead";
import { SignInForm } from "../parts/SignInForm";

/** Only a path of this site: a link must not lead somebody elsewhere after they signed in. */
function nextPath(next: string | null): string {
  return next !== null && /^\/(?![/\\])/.test(next) ? next : "/";
}

export default function SignInPage() {
  const { t } = useTranslation("organisation");
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const store = useStore();
  if (store.data?.needs_set_up === true) {
    return (
      <>
        <FormHead title={t("sign_in.title")} />
        <EmptyState title={t("sign_in.not_set_up")} />
      </>
    );
  }
  return (
    <>
      <FormHead title={t("sign_in.title")} about={t("sign_in.about")} />
      <SignInForm
        name="sign_in"
        signedIn={() => void navigate(nextPath(search.get("next")), { replace: true })}
      />
      <p style={{ marginTop: 18, color: "var(--ink-soft)" }}>{t("sign_in.forgotten")}</p>
    </>
  );
}
