// SPDX-License-Identifier: Apache-2.0
import { DownloadOutlined } from "@ant-design/icons";
import { App, Button } from "antd";
import { useTranslation } from "react-i18next";
import { asProblem } from "@/platform/api/problem";
import { today } from "@/platform/i18n/formats";
import { saveFile } from "@/platform/save_file";
import { problemText } from "@/ui/problem_text";
import { useExportGap } from "../api/export_gap";
import type { GapQuery } from "../domain/gap_filter";

export function ExportGapButton({ query }: { query: GapQuery }) {
  const { t, i18n } = useTranslation("evaluation");
  const { message } = App.useApp();
  const exportGap = useExportGap();
  const save = () =>
    exportGap.mutate(query, {
      onSuccess: (file) => saveFile(file, `${t("gap.file_name")}-${today()}.xlsx`),
      onError: (error) => {
        const problem = asProblem(error);
        void message.error(problemText(i18n, problem.code, problem.args));
      },
    });
  return (
    <Button icon={<DownloadOutlined />} loading={exportGap.isPending} onClick={save}>
      {t("gap.save_xlsx")}
    </Button>
  );
}
