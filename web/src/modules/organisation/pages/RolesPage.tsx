// SPDX-License-Identifier: Apache-2.0
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useMay } from "@/platform/session/session";
import { AnswerView, EmptyState } from "@/ui/AnswerView";
import { Page, Panel } from "@/ui/Page";
import { usePermissions } from "../api/list_permissions";
import { useRoles, type RoleItem } from "../api/list_roles";
import { ChangeRoleDialog } from "../parts/ChangeRoleDialog";
import { CreateRoleDialog } from "../parts/CreateRoleDialog";
import { RoleMatrix } from "../parts/RoleMatrix";

export default function RolesPage() {
  const { t } = useTranslation("organisation");
  const mayCreate = useMay("organisation.create_role");
  const roles = useRoles();
  const permissions = usePermissions();
  const [changed, setChanged] = useState<RoleItem>();
  const [creating, setCreating] = useState(false);
  return (
    <Page
      title={t("role.title")}
      about={t("role.about")}
      actions={
        mayCreate && (
          <Button type="primary" onClick={() => setCreating(true)}>
            {t("role.create")}
          </Button>
        )
      }
    >
      <Panel>
        <AnswerView
          query={roles}
          isEmpty={(page) => page.items.length === 0}
          empty={<EmptyState title={t("role.none")} />}
        >
          {(page) => (
            <AnswerView query={permissions}>
              {(all) => (
                <>
                  <RoleMatrix roles={page.items} permissions={all.items} change={setChanged} />
                  {changed !== undefined && (
                    <ChangeRoleDialog
                      role={changed}
                      permissions={all.items}
                      close={() => setChanged(undefined)}
                    />
                  )}
                  {creating && <CreateRoleDialog permissions={all.items} close={() => setCreating(false)} />}
                </>
              )}
            </AnswerView>
          )}
        </AnswerView>
      </Panel>
    </Page>
  );
}
