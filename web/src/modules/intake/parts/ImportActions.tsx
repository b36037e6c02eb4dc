// SPDX-License-Identifier: Apache-2.0
// What can be done with an import now: exactly what the server's answer names.
import { Alert, Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { asProblem } from "@/platform/api/problem";
import { useLanguage } from "@/platform/i18n/language";
import { saveFile } from "@/platform/save_file";
import { problemText } from "@/ui/problem_text";
import { useApplyImport } from "../api/apply_import";
import { useCheckImport } from "../api/check_import";
import { useDownloadBadRows } from "../api/download_bad_rows";
import type { Import } from "../api/show_import";
import { toBeMade } from "../domain/import_stage";
import { DiscardImportDialog } from "./DiscardImportDialog";
import styles from "./ImportActions.module.css";
import { UndoImportDialog } from "./UndoImportDialog";

function BadRows({ roster }: { roster: Import }) {
  const { t, i18n } = useTranslation("intake");
  const language = useLanguage();
  const badRows = useDownloadBadRows(roster.id);
  const problem = badRows.error === null ? undefined : asProblem(badRows.error);
  const take = () =>
    badRows.mutate(language, {
      onSuccess: (file) =>
        saveFile(file, `${t("bad_rows.file_name")}-${roster.name.replace(/\.\w+$/, "")}.xlsx`),
    });
  return (
    <>
      <Button loading={badRows.isPending} onClick={take}>
        {t("bad_rows.download")}
      </Button>
      {problem !== undefined && <Refused text={problemText(i18n, problem.code, problem.args)} />}
    </>
  );
}

function Refused({ text }: { text: string }) {
  return (
    <div role="alert" className={styles.refused}>
      <Alert type="error" showIcon title={text} />
    </div>
  );
}

export function ImportActions({ roster }: { roster: Import }) {
  const { t, i18n } = useTranslation("intake");
  const applyImport = useApplyImport(roster.id);
  const checkImport = useCheckImport(roster.id);
  const [open, setOpen] = useState<"undo" | "discard">();
  const may = (verb: string) => roster.abilities.includes(verb);
  const statuses = roster.summary?.statuses ?? {};
  const made = toBeMade(statuses);
  const bad = (statuses["refused"] ?? 0) + (statuses["draft"] ?? 0) > 0;
  const failed = applyImport.error ?? checkImport.error;
  const problem = failed === null ? undefined : asProblem(failed);
  return (
    <div className={styles.actions}>
      {may("apply_import") && (
        <Button
          type="primary"
          size="large"
          loading={applyImport.isPending}
          disabled={made === 0}
          onClick={() => applyImport.mutate(roster.version)}
        >
          {roster.state === "applying" ? t("apply.again") : t("apply.do", { count: made })}
        </Button>
      )}
      {may("download_bad_rows") && bad && <BadRows roster={roster} />}
      {may("check_import") && (
        <Button loading={checkImport.isPending} onClick={() => checkImport.mutate()}>
          {t("check.again")}
        </Button>
      )}
      {may("discard_import") && <Button onClick={() => setOpen("discard")}>{t("discard.do")}</Button>}
      {may("undo_import") && (
        <Button danger onClick={() => setOpen("undo")}>
          {t("undo.do")}
        </Button>
      )}
      {problem !== undefined && <Refused text={problemText(i18n, problem.code, problem.args)} />}
      {open === "undo" && <UndoImportDialog roster={roster} close={() => setOpen(undefined)} />}
      {open === "discard" && <DiscardImportDialog roster={roster} close={() => setOpen(undefined)} />}
    </div>
  );
}
