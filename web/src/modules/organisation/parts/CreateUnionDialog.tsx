// SPDX-License-Identifier: Apache-2.0
import { App } from "antd";
import { useTranslation } from "react-i18next";
import { orNull } from "@/platform/api/changes";
import { FormDialog } from "@/ui/FormDialog";
import { SubmitForm } from "@/ui/SubmitForm";
import { useCreateUnion } from "../api/create_union";
import type { UnionView } from "../api/show_union";
import { usualLevelUnder } from "./levels";
import { UnionFields, useUnionLabels, type UnionValues } from "./UnionFields";

interface CreateUnionDialogProps {
  parent: UnionView;
  close: () => void;
  created: (id: string) => void;
}

export function CreateUnionDialog({ parent, close, created }: CreateUnionDialogProps) {
  const { t } = useTranslation("organisation");
  const { message } = App.useApp();
  const labels = useUnionLabels();
  const createUnion = useCreateUnion();
  const level = usualLevelUnder(parent.level);
  const submit = async (values: UnionValues) => {
    const union = await createUnion.mutateAsync({
      ...values,
      parent: parent.id,
      short_name: orNull(values.short_name),
      code: orNull(values.code),
      second_parent: values.second_parent ?? null,
    });
    void message.success(t("union.created", { name: union.name }));
    created(union.id);
  };
  return (
    <FormDialog open title={t("union.create_under", { name: parent.name })} close={close}>
      <SubmitForm<UnionValues>
        name="create_union"
        labels={labels}
        initial={{
          level,
          kind: level === "primary" ? "primary" : "territorial",
          division_code: parent.division_code,
          second_parent: null,
        }}
        submitLabel={t("union.create")}
        submit={submit}
        cancel={close}
      >
        <UnionFields secondParent={null} codeRequired={false} />
      </SubmitForm>
    </FormDialog>
  );
}
