// SPDX-License-Identifier: Apache-2.0
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, send } from "@/platform/api/client";
import type { Schema } from "@/platform/api/schema";

export type ApplyRolePreset = Schema<"ApplyRolePreset">;

export function useApplyRolePreset() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (form: ApplyRolePreset) => send(api.POST("/api/role_presets/apply", { body: form })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["staff"] }),
  });
}
