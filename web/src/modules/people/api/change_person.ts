// SPDX-License-Identifier: Apache-2.0
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, send } from "@/platform/api/client";
import type { Schema } from "@/platform/api/schema";

export type ChangePerson = Schema<"ChangePerson">;

export function useChangePerson(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (form: ChangePerson) =>
      send(api.PATCH("/api/persons/{id}", { params: { path: { id } }, body: form })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["households"] }),
  });
}
