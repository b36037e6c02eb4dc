// SPDX-License-Identifier: Apache-2.0
import { App } from "antd";
import { useTranslation } from "react-i18next";
import { changesOf } from "@/platform/api/changes";
import { inLanguage } from "@/platform/i18n/formats";
import { useLanguage } from "@/platform/i18n/language";
import { FormDialog } from "@/ui/FormDialog";
import { SubmitForm } from "@/ui/SubmitForm";
import { useChangeRole } from "../api/change_role";
import type { PermissionItem } from "../api/list_permissions";
import type { RoleItem } from "../api/list_roles";
import { RoleFields, useRoleLabels, type RoleValues } from "./RoleFields";

interface ChangeRoleDialogProps {
  role: RoleItem;
  permissions: PermissionItem[];
  close: () => void;
}

export function ChangeRoleDialog({ role, permissions, close }: ChangeRoleDialogProps) {
  const { t } = useTranslation("organisation");
  const language = useLanguage();
  const { message } = App.useApp();
  const labels = useRoleLabels();
  const changeRole = useChangeRole(role.id);
  const before: RoleValues = { name_zh: role.name_zh, name_en: role.name_en, permissions: role.permissions };
  const submit = async (values: RoleValues) => {
    await changeRole.mutateAsync(changesOf(before, values));
    void message.success(t("saved"));
    close();
  };
  return (
    <FormDialog
      open
      title={t("role.change_title", { name: inLanguage(role.name_zh, role.name_en, language) })}
      about={t("role.change_about", { count: role.posts })}
      close={close}
    >
      <SubmitForm<RoleValues>
        name="change_role"
        labels={labels}
        initial={before}
        submitLabel={t("save")}
        submit={submit}
        cancel={close}
      >
        <RoleFields permissions={permissions} />
      </SubmitForm>
    </FormDialog>
  );
}
