// SPDX-License-Identifier: Apache-2.0
import { App } from "antd";
import { useTranslation } from "react-i18next";
import { FormDialog } from "@/ui/FormDialog";
import { SubmitForm } from "@/ui/SubmitForm";
import { useCreateRole } from "../api/create_role";
import type { PermissionItem } from "../api/list_permissions";
import { RoleFields, useRoleLabels, type RoleValues } from "./RoleFields";

export function CreateRoleDialog({
  permissions,
  close,
}: {
  permissions: PermissionItem[];
  close: () => void;
}) {
  const { t } = useTranslation("organisation");
  const { message } = App.useApp();
  const labels = useRoleLabels();
  const createRole = useCreateRole();
  const submit = async (values: RoleValues) => {
    await createRole.mutateAsync(values);
    void message.success(t("saved"));
    close();
  };
  return (
    <FormDialog open title={t("role.create")} close={close}>
      <SubmitForm<RoleValues>
        name="create_role"
        labels={labels}
        initial={{ permissions: [] }}
        submitLabel={t("role.create")}
        submit={submit}
        cancel={close}
      >
        <RoleFields permissions={permissions} />
      </SubmitForm>
    </FormDialog>
  );
}
