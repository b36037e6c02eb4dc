// SPDX-License-Identifier: Apache-2.0
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, send } from "@/platform/api/client";
import type { Schema } from "@/platform/api/schema";

export type EndMembership = Schema<"EndMembership">;

export function useEndMembership(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (form: EndMembership) =>
      send(api.POST("/api/memberships/{id}/end", { params: { path: { id } }, body: form })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["households"] }),
  });
}
