// SPDX-License-Identifier: Apache-2.0
import { Modal } from "antd";
import { useEffect, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import styles from "./FormDialog.module.css";

interface FormDialogProps {
  open: boolean;
  title: string;
  about?: ReactNode;
  close: () => void;
  /** For forms with fields side by side. */
  wide?: boolean;
  children: ReactNode;
}

/** Whoever closes the dialog goes on where they were when it opened. */
function useFocusGivenBack(): void {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      // After the dialog has left the page, or it would take the focus back.
      setTimeout(() => before instanceof HTMLElement && before.isConnected && before.focus());
    },
    [before],
  );
}

/**
 * A dialog that holds one form; the form brings its own buttons. A click beside it does not throw away what
 * was typed.
 */
export function FormDialog({ open, title, about, close, wide = false, children }: FormDialogProps) {
  const { t } = useTranslation("ui");
  useFocusGivenBack();
  return (
    <Modal
      open={open}
      title={title}
      onCancel={close}
      footer={null}
      destroyOnHidden
      mask={{ closable: false }}
      closable={{ "aria-label": t("close") }}
      width={wide ? 820 : 520}
    >
      {about !== undefined && <div className={styles.about}>{about}</div>}
      {children}
    </Modal>
  );
}
