// SPDX-License-Identifier: Apache-2.0
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, send } from "@/platform/api/client";
import type { Schema } from "@/platform/api/schema";

export type RecordConsent = Schema<"RecordConsent">;

export function useRecordConsent(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (form: RecordConsent) =>
      send(api.POST("/api/persons/{id}/consents", { params: { path: { id } }, body: form })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["households"] }),
  });
}
