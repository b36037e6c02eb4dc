// SPDX-License-Identifier: Apache-2.0
import { Alert } from "antd";
import { useTranslation } from "react-i18next";
import { asProblem } from "@/platform/api/problem";
import { Panel } from "@/ui/Page";
import { problemText } from "@/ui/problem_text";
import { useAddImportFile } from "../api/add_import_file";
import type { Import } from "../api/show_import";
import { RosterDrop } from "./RosterDrop";

/** The sheets of one roster may stand in several files: the others are added here. */
export function AddFilePanel({ roster }: { roster: Import }) {
  const { t, i18n } = useTranslation("intake");
  const addFile = useAddImportFile();
  const problem = addFile.error === null ? undefined : asProblem(addFile.error);
  const send = async (files: File[]) => {
    for (const file of files) await addFile.mutateAsync({ id: roster.id, file });
  };
  return (
    <Panel title={t("files.title")}>
      <ul style={{ marginBottom: 10 }}>
        {roster.files.map((file) => (
          <li key={file.name}>{t("files.file", { name: file.name, kb: Math.ceil(file.bytes / 1024) })}</li>
        ))}
      </ul>
      {roster.abilities.includes("add_import_file") && (
        <RosterDrop
          label={t("files.add")}
          busy={addFile.isPending}
          // A refusal shows below; nothing else waits for the end.
          take={(files) => void send(files).catch(() => undefined)}
        />
      )}
      {problem !== undefined && (
        <div role="alert" style={{ marginTop: 10 }}>
          <Alert type="error" showIcon title={problemText(i18n, problem.code, problem.args)} />
        </div>
      )}
    </Panel>
  );
}
