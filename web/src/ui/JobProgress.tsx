// SPDX-License-Identifier: Apache-2.0
import { Progress } from "antd";
import { useTranslation } from "react-i18next";

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
  const percent = total > 0 ? Math.min(100, Math.floor((progress * 100) / total)) : 0;
  return (
    <div>
      <p role="status">{label}</p>
      <Progress percent={percent} aria-label={label} status="active" />
      {total > 0 && <p>{t("job_progress", { progress, total })}</p>}
    </div>
  );
}
