// SPDX-License-Identifier: Apache-2.0
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, send } from "@/platform/api/client";

export function useDeleteSavedView() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => send(api.DELETE("/api/saved_views/{id}", { params: { path: { id } } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["saved_views"] }),
  });
}
