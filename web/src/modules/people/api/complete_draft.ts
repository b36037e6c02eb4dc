// SPDX-License-Identifier: Apache-2.0
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, send } from "@/platform/api/client";

export function useCompleteDraft(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => send(api.POST("/api/households/{id}/complete", { params: { path: { id } } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["households"] }),
  });
}
