// SPDX-License-Identifier: Apache-2.0
import { Modal } from "antd";
import { useTranslation } from "react-i18next";
import { SignInForm } from "@/modules/organisation";

/**
 * Over the page whose session ended. Whoever else signs in here must not find the other's page: it is
 * loaded anew.
 */
export function SignInAgain({ staff }: { staff: { id: string; name: string } }) {
  const { t } = useTranslation();
  return (
    <Modal open title={t("signed_out.title")} closable={false} footer={null} width={420} keyboard={false}>
      <p style={{ marginBottom: 14 }}>{t("signed_out.about", { name: staff.name })}</p>
      <SignInForm
        name="sign_in_again"
        signedIn={(session) => {
          if (session.staff.id !== staff.id) window.location.assign("/");
        }}
      />
    </Modal>
  );
}
