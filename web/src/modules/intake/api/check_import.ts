// SPDX-License-Identifier: Apache-2.0
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, send } from "@/platform/api/client";

export function useCheckImport(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => send(api.POST("/api/imports/{id}/check", { params: { path: { id } } })),
    onSuccess: (answer) => {
      queries.setQueryData(["imports", "one", id], answer);
      return queries.invalidateQueries({ queryKey: ["imports", "rows", id] });
    },
    // Refused because it has moved on meanwhile: what is shown is old too.
    onError: () => queries.invalidateQueries({ queryKey: ["imports", "one", id] }),
  });
}
