// SPDX-License-Identifier: Apache-2.0
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, send } from "@/platform/api/client";
import type { Schema } from "@/platform/api/schema";

export type MergePersons = Schema<"MergePersons">;

export function useMergePersons() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ person, ...body }: MergePersons & { person: string }) =>
      send(api.POST("/api/persons/{id}/merge", { params: { path: { id: person } }, body })),
    onSuccess: () => queries.invalidateQueries(),
  });
}
