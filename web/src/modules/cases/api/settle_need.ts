// SPDX-License-Identifier: Apache-2.0
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, send } from "@/platform/api/client";
import type { Schema } from "@/platform/api/schema";

export type SettleNeed = Schema<"SettleNeed">;

export function useSettleNeed(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (form: SettleNeed) =>
      send(api.POST("/api/needs/{id}/settle", { params: { path: { id } }, body: form })),
    // Refused because somebody else settled it: the list is old too.
    onSettled: () => queries.invalidateQueries({ queryKey: ["needs"] }),
  });
}
