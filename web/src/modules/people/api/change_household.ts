// SPDX-License-Identifier: Apache-2.0
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, send } from "@/platform/api/client";
import type { Schema } from "@/platform/api/schema";

export type ChangeHousehold = Schema<"ChangeHousehold">;

export function useChangeHousehold(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (form: ChangeHousehold) =>
      send(api.PATCH("/api/households/{id}", { params: { path: { id } }, body: form })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["households"] }),
  });
}
