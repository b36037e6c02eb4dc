// SPDX-License-Identifier: Apache-2.0
import { useTranslation } from "react-i18next";
import styles from "./JobProgress.module.css";

interface JobProgressProps {
  /** What is being done, in words. */
  label: string;
  progress: number;
  /** 0: not known yet. */
  total: number;
}

/** How far work on the server has come. Said aloud when it begins; the bar is for those who see it. */
export function JobProgress({ label, progress, total }: JobProgressProps) {
  const { t } = useTranslation("ui");
  return (
    <div>
      <p role="status">{label}</p>
      <progress
        className={styles.bar}
        aria-label={label}
        {...(total > 0 && { max: total, value: Math.min(progress, total) })}
      />
      {total > 0 && <p>{t("job_progress", { progress, total })}</p>}
    </div>
  );
}
