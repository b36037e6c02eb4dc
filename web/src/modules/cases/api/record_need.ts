// SPDX-License-Identifier: Apache-2.0
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, send } from "@/platform/api/client";
import type { Schema } from "@/platform/api/schema";

export type RecordNeed = Schema<"RecordNeed">;

export function useRecordNeed(household: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (form: RecordNeed) =>
      send(api.POST("/api/households/{id}/needs", { params: { path: { id: household } }, body: form })),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ["gap"] });
      return queries.invalidateQueries({ queryKey: ["needs", household] });
    },
  });
}
