// SPDX-License-Identifier: Apache-2.0
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, send } from "@/platform/api/client";
import type { Schema } from "@/platform/api/schema";

export type CreateUnion = Schema<"CreateUnion">;

export function useCreateUnion() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (form: CreateUnion) => send(api.POST("/api/unions", { body: form })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["unions"] }),
  });
}
