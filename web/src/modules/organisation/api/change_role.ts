// SPDX-License-Identifier: Apache-2.0
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, send } from "@/platform/api/client";
import type { Schema } from "@/platform/api/schema";

export type ChangeRole = Schema<"ChangeRole">;

export function useChangeRole(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (form: ChangeRole) =>
      send(api.PATCH("/api/roles/{id}", { params: { path: { id } }, body: form })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["roles"] }),
  });
}
