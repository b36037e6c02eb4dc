// SPDX-License-Identifier: Apache-2.0
import { useQuery } from "@tanstack/react-query";
import { api, send } from "@/platform/api/client";
import type { Schema } from "@/platform/api/schema";

export type PermissionItem = Schema<"PermissionItem">;

export function usePermissions() {
  return useQuery({ queryKey: ["permissions"], queryFn: () => send(api.GET("/api/permissions")) });
}
