// SPDX-License-Identifier: Apache-2.0
import { useTranslation } from "react-i18next";
import { FormDialog } from "@/ui/FormDialog";
import { SubmitForm } from "@/ui/SubmitForm";
import { useDiscardImport } from "../api/discard_import";
import type { Import } from "../api/show_import";

export function DiscardImportDialog({ roster, close }: { roster: Import; close: () => void }) {
  const { t } = useTranslation("intake");
  const discardImport = useDiscardImport(roster.id);
  const submit = async () => {
    await discardImport.mutateAsync();
    close();
  };
  return (
    <FormDialog
      open
      title={t("discard.title", { name: roster.name })}
      about={t("discard.about")}
      close={close}
    >
      <SubmitForm
        name="discard_import"
        labels={{}}
        submitLabel={t("discard.do")}
        submit={submit}
        cancel={close}
        danger
      >
        {null}
      </SubmitForm>
    </FormDialog>
  );
}
