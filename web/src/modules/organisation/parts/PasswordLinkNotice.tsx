// SPDX-License-Identifier: Apache-2.0
import { CopyOutlined } from "@ant-design/icons";
import { Alert, App, Button, Input } from "antd";
import { useTranslation } from "react-i18next";
import styles from "./PasswordLinkNotice.module.css";

/** A link for the first or a new password. It is shown once: the server keeps only its digest. */
export function PasswordLinkNotice({ token, name }: { token: string; name: string }) {
  const { t } = useTranslation("organisation");
  const { message } = App.useApp();
  const link = `${window.location.origin}/password?token=${encodeURIComponent(token)}`;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link);
      void message.success(t("password_link.copied"));
    } catch {
      // Browsers refuse the clipboard in some offices: the link stands there to be copied by hand.
      void message.info(t("password_link.copy_by_hand"));
    }
  };
  return (
    <div className={styles.notice}>
      <Alert type="success" showIcon title={t("password_link.about", { name })} />
      <div className={styles.link}>
        <Input
          readOnly
          value={link}
          aria-label={t("password_link.label")}
          onFocus={(event) => event.currentTarget.select()}
        />
        <Button icon={<CopyOutlined />} onClick={() => void copy()}>
          {t("password_link.copy")}
        </Button>
      </div>
    </div>
  );
}
