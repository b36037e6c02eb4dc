// SPDX-License-Identifier: Apache-2.0
import { useQuery } from "@tanstack/react-query";
import { api, send } from "@/platform/api/client";
import type { Schema } from "@/platform/api/schema";

export type RoleItem = Schema<"RoleItem">;

export function useRoles() {
  return useQuery({ queryKey: ["roles"], queryFn: () => send(api.GET("/api/roles")) });
}
