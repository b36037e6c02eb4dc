// SPDX-License-Identifier: Apache-2.0
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, send } from "@/platform/api/client";
import type { Schema } from "@/platform/api/schema";

export type CloseUnion = Schema<"CloseUnion">;

export function useCloseUnion(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (form: CloseUnion) =>
      send(api.POST("/api/unions/{id}/close", { params: { path: { id } }, body: form })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["unions"] }),
  });
}
