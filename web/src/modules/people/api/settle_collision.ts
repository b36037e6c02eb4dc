// SPDX-License-Identifier: Apache-2.0
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, send } from "@/platform/api/client";
import type { Schema } from "@/platform/api/schema";

export type SettleCollision = Schema<"SettleCollision">;

export function useSettleCollision(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (form: SettleCollision) =>
      send(api.POST("/api/collisions/{id}/settle", { params: { path: { id } }, body: form })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["households"] }),
  });
}
