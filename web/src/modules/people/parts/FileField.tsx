// SPDX-License-Identifier: Apache-2.0
import { useTranslation } from "react-i18next";
import styles from "./FileField.module.css";

interface FileFieldProps {
  id: string;
  label: string;
  choose: (file: File | undefined) => void;
}

/** One file from this computer. Stands outside of the form's values: a file cannot be kept in a draft. */
export function FileField({ id, label, choose }: FileFieldProps) {
  const { t } = useTranslation("people");
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <input id={id} type="file" onChange={(event) => choose(event.target.files?.[0])} />
      <p className={styles.about}>{t("paper.accepted")}</p>
    </div>
  );
}
