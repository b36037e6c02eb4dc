// SPDX-License-Identifier: Apache-2.0
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, send } from "@/platform/api/client";
import type { Schema } from "@/platform/api/schema";

export type MoveUnion = Schema<"MoveUnion">;

export function useMoveUnion(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (form: MoveUnion) =>
      send(api.POST("/api/unions/{id}/move", { params: { path: { id } }, body: form })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["unions"] }),
  });
}
