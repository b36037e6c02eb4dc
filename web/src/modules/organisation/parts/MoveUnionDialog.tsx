// SPDX-License-Identifier: Apache-2.0
import { App, Form } from "antd";
import { useTranslation } from "react-i18next";
import { FormDialog } from "@/ui/FormDialog";
import { useRequired } from "@/ui/rules";
import { SubmitForm } from "@/ui/SubmitForm";
import { useMoveUnion, type MoveUnion } from "../api/move_union";
import type { UnionView } from "../api/show_union";
import { UnionSelect } from "./UnionSelect";

export function MoveUnionDialog({ union, close }: { union: UnionView; close: () => void }) {
  const { t } = useTranslation("organisation");
  const { message } = App.useApp();
  const required = useRequired();
  const moveUnion = useMoveUnion(union.id);
  const submit = async (form: MoveUnion) => {
    await moveUnion.mutateAsync(form);
    void message.success(t("union.moved", { name: union.name }));
    close();
  };
  const about = t("union.move_about", { count: union.counts.descendants });
  return (
    <FormDialog open title={t("union.move_title", { name: union.name })} about={about} close={close}>
      <SubmitForm<MoveUnion>
        name="move_union"
        labels={{ parent: t("union.new_parent") }}
        submitLabel={t("union.move")}
        submit={submit}
        cancel={close}
      >
        <Form.Item name="parent" label={t("union.new_parent")} rules={[required]}>
          <UnionSelect />
        </Form.Item>
      </SubmitForm>
    </FormDialog>
  );
}
