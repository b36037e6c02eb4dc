// SPDX-License-Identifier: Apache-2.0
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, send } from "@/platform/api/client";

export function useApplyImport(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (version: number) =>
      send(api.POST("/api/imports/{id}/apply", { params: { path: { id } }, body: { version } })),
    onSuccess: (answer) => {
      queries.setQueryData(["imports", "one", id], answer);
      return queries.invalidateQueries({ queryKey: ["imports", "rows", id] });
    },
    // Refused because it has moved on meanwhile: what is shown is old too.
    onError: () => queries.invalidateQueries({ queryKey: ["imports", "one", id] }),
  });
}
