// SPDX-License-Identifier: Apache-2.0
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, send } from "@/platform/api/client";
import type { Schema } from "@/platform/api/schema";

type ChangeMembership = Schema<"ChangeMembership">;

export function useChangeMembership(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (form: ChangeMembership) =>
      send(api.PATCH("/api/memberships/{id}", { params: { path: { id } }, body: form })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["households"] }),
  });
}
