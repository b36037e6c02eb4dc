// SPDX-License-Identifier: Apache-2.0
import { useTranslation } from "react-i18next";
import { ReasonDialog } from "@/ui/ReasonDialog";
import type { Import } from "../api/show_import";
import { useUndoImport } from "../api/undo_import";

export function UndoImportDialog({ roster, close }: { roster: Import; close: () => void }) {
  const { t } = useTranslation("intake");
  const undoImport = useUndoImport(roster.id);
  const submit = async (reason: string) => {
    await undoImport.mutateAsync(reason);
    close();
  };
  return (
    <ReasonDialog
      name="undo_import"
      title={t("undo.title", { name: roster.name })}
      about={t("undo.about", { count: roster.made })}
      submitLabel={t("undo.do")}
      submit={submit}
      close={close}
      maxLength={500}
    />
  );
}
