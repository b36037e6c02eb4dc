// SPDX-License-Identifier: Apache-2.0
// What became of the export one asked for: on its way, ready to take (once), or refused.
import { App, Button } from "antd";
import { useTranslation } from "react-i18next";
import { asProblem, Problem } from "@/platform/api/problem";
import { today } from "@/platform/i18n/formats";
import { isUnderWay, useJob, type Job } from "@/platform/job";
import { saveFile } from "@/platform/save_file";
import { JobProgress } from "@/ui/JobProgress";
import { problemText } from "@/ui/problem_text";
import { useDownloadExport } from "../api/download_export";
import { useKeptExport } from "./kept_export";
import styles from "./ExportStrip.module.css";

function Outcome({ job, id, forget }: { job: Job; id: string; forget: () => void }) {
  const { t, i18n } = useTranslation("people");
  const { message } = App.useApp();
  const download = useDownloadExport();
  const take = () =>
    download.mutate(id, {
      onSuccess: (file) => {
        saveFile(file, `${t("export.file_name")}-${today()}.xlsx`);
        forget();
      },
      onError: (error) => {
        const problem = asProblem(error);
        void message.error(problemText(i18n, problem.code, problem.args));
      },
    });
  if (isUnderWay(job))
    return <JobProgress label={t("export.under_way")} progress={job.progress} total={job.total} />;
  return (
    <div className={styles.outcome}>
      <p role="status">{t(job.state === "done" ? "export.ready" : "export.failed")}</p>
      {job.state === "done" && (
        <Button type="primary" loading={download.isPending} onClick={take}>
          {t("export.download")}
        </Button>
      )}
      <Button onClick={forget}>{t("export.forget")}</Button>
    </div>
  );
}

export function ExportStrip() {
  const [kept, keep] = useKeptExport();
  const job = useJob(kept?.job ?? null);
  if (kept === null) return null;
  const forget = () => keep(null);
  // A job that the server no longer knows leaves nothing to take.
  if (job.isError && job.error instanceof Problem && job.error.refused) return null;
  return (
    <div className={styles.strip}>
      {job.data !== undefined && <Outcome job={job.data} id={kept.id} forget={forget} />}
    </div>
  );
}
