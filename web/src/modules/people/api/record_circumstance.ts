// SPDX-License-Identifier: Apache-2.0
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, send } from "@/platform/api/client";
import type { Schema } from "@/platform/api/schema";

export type CircumstanceForm = Schema<"CircumstanceForm">;

export function useRecordCircumstance(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (form: CircumstanceForm) =>
      send(api.POST("/api/households/{id}/circumstances", { params: { path: { id } }, body: form })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["households"] }),
  });
}
