// SPDX-License-Identifier: Apache-2.0
import { Checkbox, Form, Input } from "antd";
import { useTranslation } from "react-i18next";
import { useRequired } from "@/ui/rules";
import type { PermissionItem } from "../api/list_permissions";
import { byModule, moduleText, permissionText } from "./permission_text";
import styles from "./RoleFields.module.css";

export interface RoleValues {
  name_zh: string;
  name_en: string;
  permissions: string[];
}

export function useRoleLabels(): Record<keyof RoleValues, string> {
  const { t } = useTranslation("organisation");
  return { name_zh: t("role.name_zh"), name_en: t("role.name_en"), permissions: t("role.permissions") };
}

interface PermissionChecksProps {
  id?: string;
  value?: string[];
  onChange?: (permissions: string[]) => void;
  permissions: PermissionItem[];
}

function PermissionChecks({ id, value, onChange, permissions }: PermissionChecksProps) {
  const { i18n } = useTranslation("organisation");
  return (
    <Checkbox.Group
      value={value ?? []}
      onChange={(checked) => onChange?.([...checked].sort())}
      className={styles.all ?? ""}
    >
      {byModule(permissions).map((group, place) => (
        <fieldset key={group.module} className={styles.group}>
          <legend>{moduleText(i18n, group.module)}</legend>
          {group.permissions.map((permission, at) => (
            <Checkbox
              key={permission.id}
              value={permission.id}
              {...(place === 0 && at === 0 && id !== undefined ? { id } : {})}
            >
              {permissionText(i18n, permission)}
            </Checkbox>
          ))}
        </fieldset>
      ))}
    </Checkbox.Group>
  );
}

export function RoleFields({ permissions }: { permissions: PermissionItem[] }) {
  const required = useRequired();
  const labels = useRoleLabels();
  return (
    <>
      <Form.Item name="name_zh" label={labels.name_zh} rules={[required]}>
        <Input maxLength={40} lang="zh-CN" />
      </Form.Item>
      <Form.Item name="name_en" label={labels.name_en} rules={[required]}>
        <Input maxLength={60} lang="en" />
      </Form.Item>
      <Form.Item name="permissions" label={labels.permissions}>
        <PermissionChecks permissions={permissions} />
      </Form.Item>
    </>
  );
}
