// SPDX-License-Identifier: Apache-2.0
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, send } from "@/platform/api/client";
import type { Schema } from "@/platform/api/schema";

export type ChangeImport = Schema<"ChangeImport">;

export function useChangeImport(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (form: ChangeImport) =>
      send(api.PATCH("/api/imports/{id}", { params: { path: { id } }, body: form })),
    onSuccess: (answer) => {
      queries.setQueryData(["imports", "one", id], answer);
      return queries.invalidateQueries({ queryKey: ["imports", "rows", id] });
    },
    // Refused because it has moved on meanwhile: what is shown is old too.
    onError: () => queries.invalidateQueries({ queryKey: ["imports", "one", id] }),
  });
}
