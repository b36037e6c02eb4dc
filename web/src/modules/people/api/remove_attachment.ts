// SPDX-License-Identifier: Apache-2.0
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, send } from "@/platform/api/client";
import type { Schema } from "@/platform/api/schema";

export type RemoveAttachment = Schema<"RemoveAttachment">;

export function useRemoveAttachment(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (form: RemoveAttachment) =>
      send(api.POST("/api/attachments/{id}/remove", { params: { path: { id } }, body: form })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["households"] }),
  });
}
