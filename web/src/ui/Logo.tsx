// SPDX-License-Identifier: Apache-2.0
// The mark: a person in need, and the arm that carries them, in one rising form.
import { useTranslation } from "react-i18next";
import styles from "./Logo.module.css";

export function Mark({ size = 28 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="8" fill="#0958d9" />
      <circle cx="18.6" cy="9.6" r="3.1" fill="#ffc266" />
      <g fill="none" stroke="#fff" strokeWidth="2.6" strokeLinecap="round">
        <path d="M12.2 19.4c.4-3.6 2.9-5.6 6.4-5.6 1.7 0 3.2.5 4.3 1.4" />
        <path d="M6.4 17.2c0 5.2 4.2 8.6 9.6 8.6s9.6-3.4 9.6-8.6" />
      </g>
    </svg>
  );
}

export function Logo({ size = 28 }: { size?: number }) {
  const { t } = useTranslation("ui");
  return (
    <span className={styles.logo}>
      <Mark size={size} />
      <span className={styles.word}>{t("product")}</span>
    </span>
  );
}
