// SPDX-License-Identifier: Apache-2.0
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, send } from "@/platform/api/client";
import type { Schema } from "@/platform/api/schema";

export type ChangeUnion = Schema<"ChangeUnion">;

export function useChangeUnion(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (form: ChangeUnion) =>
      send(api.PATCH("/api/unions/{id}", { params: { path: { id } }, body: form })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["unions"] }),
  });
}
