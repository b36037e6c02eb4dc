// SPDX-License-Identifier: Apache-2.0
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, send } from "@/platform/api/client";

export function useUndoImport(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (reason: string) =>
      send(api.POST("/api/imports/{id}/undo", { params: { path: { id } }, body: { reason } })),
    onSuccess: (answer) => {
      queries.setQueryData(["imports", "one", id], answer);
      return queries.invalidateQueries({ queryKey: ["imports", "rows", id] });
    },
    // Refused because it has moved on meanwhile: what is shown is old too.
    onError: () => queries.invalidateQueries({ queryKey: ["imports", "one", id] }),
  });
}
