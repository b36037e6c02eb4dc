// SPDX-License-Identifier: Apache-2.0
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, send } from "@/platform/api/client";
import type { Schema } from "@/platform/api/schema";

export type Erased = Schema<"ErasedAnswer">;

export function useErasePerson() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ person, reason }: { person: string; reason: string }) =>
      send(api.POST("/api/persons/{id}/erase", { params: { path: { id: person } }, body: { reason } })),
    onSuccess: () => queries.invalidateQueries(),
  });
}
