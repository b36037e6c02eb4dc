// SPDX-License-Identifier: Apache-2.0
import { App } from "antd";
import { useTranslation } from "react-i18next";
import { changesOf } from "@/platform/api/changes";
import { FormDialog } from "@/ui/FormDialog";
import { SubmitForm } from "@/ui/SubmitForm";
import { useChangeUnion } from "../api/change_union";
import type { UnionView } from "../api/show_union";
import { UnionFields, useUnionLabels, type UnionValues } from "./UnionFields";

function valuesOf(union: UnionView): UnionValues {
  return {
    name: union.name,
    short_name: union.short_name,
    level: union.level,
    kind: union.kind,
    code: union.code,
    division_code: union.division_code,
    second_parent: union.second_parent?.id ?? null,
  };
}

export function ChangeUnionDialog({ union, close }: { union: UnionView; close: () => void }) {
  const { t } = useTranslation("organisation");
  const { message } = App.useApp();
  const labels = useUnionLabels();
  const changeUnion = useChangeUnion(union.id);
  const before = valuesOf(union);
  const submit = async (values: UnionValues) => {
    // The second parent is not on the form of a union that cannot have one: what was, stays.
    await changeUnion.mutateAsync(changesOf(before, { ...before, ...values }));
    void message.success(t("saved"));
    close();
  };
  return (
    <FormDialog open title={t("union.change_title", { name: union.name })} close={close}>
      <SubmitForm<UnionValues>
        name="change_union"
        labels={labels}
        initial={before}
        submitLabel={t("save")}
        submit={submit}
        cancel={close}
      >
        <UnionFields secondParent={union.second_parent} codeRequired />
      </SubmitForm>
    </FormDialog>
  );
}
