// SPDX-License-Identifier: Apache-2.0
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, send } from "@/platform/api/client";
import type { Schema } from "@/platform/api/schema";

export type SaveView = Schema<"SaveView">;

export function useSaveView() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (form: SaveView) => send(api.POST("/api/saved_views", { body: form })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["saved_views"] }),
  });
}
