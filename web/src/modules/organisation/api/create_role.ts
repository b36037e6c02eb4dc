// SPDX-License-Identifier: Apache-2.0
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, send } from "@/platform/api/client";
import type { Schema } from "@/platform/api/schema";

export type CreateRole = Schema<"CreateRole">;

export function useCreateRole() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (form: CreateRole) => send(api.POST("/api/roles", { body: form })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["roles"] }),
  });
}
