// SPDX-License-Identifier: Apache-2.0
import { CheckOutlined } from "@ant-design/icons";
import { Fragment } from "react";
import { useTranslation } from "react-i18next";
import { inLanguage } from "@/platform/i18n/formats";
import { useLanguage } from "@/platform/i18n/language";
import type { PermissionItem } from "../api/list_permissions";
import type { RoleItem } from "../api/list_roles";
import { byModule, moduleText, permissionText } from "./permission_text";
import styles from "./RoleMatrix.module.css";

interface RoleMatrixProps {
  roles: RoleItem[];
  permissions: PermissionItem[];
  change: (role: RoleItem) => void;
}

function Cell({ held }: { held: boolean }) {
  const { t } = useTranslation("organisation");
  return (
    <td data-held={held}>
      <span className="visually-hidden">{t(held ? "role.held" : "role.not_held")}</span>
      {held && <CheckOutlined aria-hidden="true" />}
    </td>
  );
}

/** Who may do what, at a glance: permissions down, roles across. */
export function RoleMatrix({ roles, permissions, change }: RoleMatrixProps) {
  const { t, i18n } = useTranslation("organisation");
  const language = useLanguage();
  const held = new Map(roles.map((role) => [role.id, new Set(role.permissions)]));
  return (
    <div className={styles.scroll} role="region" aria-label={t("role.matrix")} tabIndex={0}>
      <table className={styles.matrix}>
        <caption className="visually-hidden">{t("role.matrix")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("role.permission")}</th>
            {roles.map((role) => (
              <th key={role.id} scope="col">
                {inLanguage(role.name_zh, role.name_en, language)}
                <span className={styles.posts}>{t("role.posts", { count: role.posts })}</span>
                {role.abilities.includes("change_role") && (
                  <button type="button" className={styles.change} onClick={() => change(role)}>
                    {t("change")}
                    <span className="visually-hidden">
                      {" "}
                      {inLanguage(role.name_zh, role.name_en, language)}
                    </span>
                  </button>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {byModule(permissions).map((group) => (
            <Fragment key={group.module}>
              <tr className={styles.group}>
                <th scope="colgroup" colSpan={roles.length + 1}>
                  <span>{moduleText(i18n, group.module)}</span>
                </th>
              </tr>
              {group.permissions.map((permission) => (
                <tr key={permission.id}>
                  <th scope="row">{permissionText(i18n, permission)}</th>
                  {roles.map((role) => (
                    <Cell key={role.id} held={held.get(role.id)?.has(permission.id) ?? false} />
                  ))}
                </tr>
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
}
