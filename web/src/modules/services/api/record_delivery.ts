// SPDX-License-Identifier: Apache-2.0
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, send } from "@/platform/api/client";
import type { Schema } from "@/platform/api/schema";

export type RecordDelivery = Schema<"RecordDelivery">;

export function useRecordDelivery(household: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (form: RecordDelivery) =>
      send(api.POST("/api/households/{id}/deliveries", { params: { path: { id: household } }, body: form })),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ["gap"] });
      return queries.invalidateQueries({ queryKey: ["deliveries", household] });
    },
  });
}
