// SPDX-License-Identifier: Apache-2.0
import { useQuery } from "@tanstack/react-query";
import { api, send } from "@/platform/api/client";
import type { Schema } from "@/platform/api/schema";

export type RolePresetItem = Schema<"RolePresetItem">;

export function useRolePresets() {
  return useQuery({ queryKey: ["role_presets"], queryFn: () => send(api.GET("/api/role_presets")) });
}
