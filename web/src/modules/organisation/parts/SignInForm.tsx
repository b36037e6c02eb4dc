// SPDX-License-Identifier: Apache-2.0
import { Form, Input } from "antd";
import { useTranslation } from "react-i18next";
import type { Session } from "@/platform/session/session";
import { SubmitForm } from "@/ui/SubmitForm";
import { useRequired } from "@/ui/rules";
import { useSignIn, type SignIn } from "../api/sign_in";

export function SignInForm({ name, signedIn }: { name: string; signedIn: (session: Session) => void }) {
  const { t } = useTranslation("organisation");
  const signIn = useSignIn();
  const required = useRequired();
  const labels = { sign_in_name: t("sign_in.name"), password: t("sign_in.password") };
  return (
    <SubmitForm<SignIn>
      name={name}
      labels={labels}
      submitLabel={t("sign_in.submit")}
      submit={async (form) => signedIn(await signIn.mutateAsync(form))}
      wide
    >
      <Form.Item name="sign_in_name" label={labels.sign_in_name} rules={[required]}>
        <Input autoComplete="username" autoCapitalize="none" spellCheck={false} size="large" maxLength={60} />
      </Form.Item>
      <Form.Item name="password" label={labels.password} rules={[required]}>
        <Input.Password autoComplete="current-password" size="large" maxLength={200} />
      </Form.Item>
    </SubmitForm>
  );
}
