// SPDX-License-Identifier: Apache-2.0
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, send } from "@/platform/api/client";
import type { Schema } from "@/platform/api/schema";

export type DeactivateStaff = Schema<"DeactivateStaff">;

export function useDeactivateStaff(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (form: DeactivateStaff) =>
      send(api.POST("/api/staff/{id}/deactivate", { params: { path: { id } }, body: form })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["staff"] }),
  });
}
