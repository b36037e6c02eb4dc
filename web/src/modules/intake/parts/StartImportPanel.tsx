// SPDX-License-Identifier: Apache-2.0
import { Alert, Button, Form } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { UnionSelect } from "@/modules/organisation";
import { asProblem, type Problem } from "@/platform/api/problem";
import { useLanguage } from "@/platform/i18n/language";
import { saveFile } from "@/platform/save_file";
import { useSession } from "@/platform/session/session";
import { Panel } from "@/ui/Page";
import { problemText } from "@/ui/problem_text";
import { useAddImportFile } from "../api/add_import_file";
import { useDownloadRosterTemplate } from "../api/download_roster_template";
import { useStartImport } from "../api/start_import";
import { RosterDrop } from "./RosterDrop";

/** Sends a roster's files one after the other and leads to the import; each is checked on the server. */
function useUpload(union: string) {
  const navigate = useNavigate();
  const startImport = useStartImport();
  const addFile = useAddImportFile();
  const [sending, setSending] = useState<{ name: string; at: number; of: number }>();
  const [problem, setProblem] = useState<Problem>();
  const send = async ([first, ...others]: File[]) => {
    if (first === undefined) return;
    const of = others.length + 1;
    setProblem(undefined);
    try {
      setSending({ name: first.name, at: 1, of });
      const { id } = await startImport.mutateAsync({ union, file: first });
      for (const [at, file] of others.entries()) {
        setSending({ name: file.name, at: at + 2, of });
        await addFile.mutateAsync({ id, file });
      }
      await navigate(`/imports/${id}`);
    } catch (error) {
      setProblem(asProblem(error));
    } finally {
      setSending(undefined);
    }
  };
  return { send, sending, problem };
}

function Template() {
  const { t, i18n } = useTranslation("intake");
  const language = useLanguage();
  const template = useDownloadRosterTemplate();
  const take = () =>
    template.mutate(language, { onSuccess: (file) => saveFile(file, `${t("template.file_name")}.xlsx`) });
  const problem = template.error === null ? undefined : asProblem(template.error);
  return (
    <>
      <Button loading={template.isPending} onClick={take}>
        {t("template.download")}
      </Button>
      {problem !== undefined && <div role="alert">{problemText(i18n, problem.code, problem.args)}</div>}
    </>
  );
}

export function StartImportPanel() {
  const { t, i18n } = useTranslation("intake");
  const { union: own } = useSession();
  const [union, setUnion] = useState(own.id);
  const { send, sending, problem } = useUpload(union);
  return (
    <Panel title={t("start.title")} extra={<Template />}>
      <Form layout="vertical" component={false}>
        <Form.Item label={t("start.union")} htmlFor="import-union" extra={t("start.union_advice")}>
          <UnionSelect id="import-union" value={union} onChange={(id) => setUnion(id ?? own.id)} />
        </Form.Item>
      </Form>
      <RosterDrop
        label={sending === undefined ? t("drop.label") : t("drop.sending", sending)}
        busy={sending !== undefined}
        take={(files) => void send(files)}
      />
      {problem !== undefined && (
        <div role="alert" style={{ marginTop: 10 }}>
          <Alert type="error" showIcon title={problemText(i18n, problem.code, problem.args)} />
        </div>
      )}
    </Panel>
  );
}
