// SPDX-License-Identifier: Apache-2.0
import { ExperimentOutlined } from "@ant-design/icons";
import { useTranslation } from "react-i18next";
import { useStore } from "@/platform/store";
import styles from "./DemonstrationBanner.module.css";

/** Stands on every page of a demonstration store, so that nobody takes its people for real ones. */
export function DemonstrationBanner() {
  const { t } = useTranslation();
  const store = useStore();
  if (store.data?.demonstration !== true) return null;
  return (
    <p className={styles.banner}>
      <ExperimentOutlined aria-hidden="true" /> {t("demonstration")}
    </p>
  );
}
