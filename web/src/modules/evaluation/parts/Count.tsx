// SPDX-License-Identifier: Apache-2.0
import { useTranslation } from "react-i18next";
import styles from "./GapTable.module.css";

/** A count of persons. A hidden one says so: it is not nobody. */
export function Count({ value }: { value: number | null }) {
  const { t } = useTranslation("evaluation");
  return value === null ? <span className={styles.hidden}>{t("hidden")}</span> : <>{value}</>;
}
