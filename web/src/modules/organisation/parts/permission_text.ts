// SPDX-License-Identifier: Apache-2.0
// What a permission lets one do, in words. Each module words its own permissions in its texts, under
// `permission`; a permission without words shows its name, which is at least exact.
import type { i18n } from "i18next";
import type { PermissionItem } from "../api/list_permissions";

function textOf(i18n: i18n, module: string, key: string): string | undefined {
  const text: unknown = i18n.getResource(i18n.language, module, key);
  return typeof text === "string" ? text : undefined;
}

export function permissionText(i18n: i18n, permission: PermissionItem): string {
  return textOf(i18n, permission.module, `permission.${permission.verb}`) ?? permission.id;
}

export function moduleText(i18n: i18n, module: string): string {
  return textOf(i18n, module, "module") ?? module;
}

export interface PermissionGroup {
  module: string;
  permissions: PermissionItem[];
}

/** In the order in which the server lists them, module by module. */
export function byModule(permissions: PermissionItem[]): PermissionGroup[] {
  const groups = new Map<string, PermissionItem[]>();
  for (const permission of permissions) {
    groups.set(permission.module, [...(groups.get(permission.module) ?? []), permission]);
  }
  return [...groups].map(([module, own]) => ({ module, permissions: own }));
}
