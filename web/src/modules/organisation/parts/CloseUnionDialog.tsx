// SPDX-License-Identifier: Apache-2.0
import { App } from "antd";
import { useTranslation } from "react-i18next";
import { useCloseUnion } from "../api/close_union";
import type { UnionView } from "../api/show_union";
import { ReasonDialog } from "@/ui/ReasonDialog";

export function CloseUnionDialog({ union, close }: { union: UnionView; close: () => void }) {
  const { t } = useTranslation("organisation");
  const { message } = App.useApp();
  const closeUnion = useCloseUnion(union.id);
  const submit = async (reason: string) => {
    await closeUnion.mutateAsync({ reason });
    void message.success(t("union.closed_done", { name: union.name }));
    close();
  };
  return (
    <ReasonDialog
      name="close_union"
      title={t("union.close_title", { name: union.name })}
      about={t("union.close_about")}
      submitLabel={t("union.close")}
      submit={submit}
      close={close}
    />
  );
}
