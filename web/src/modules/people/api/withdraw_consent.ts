// SPDX-License-Identifier: Apache-2.0
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, send } from "@/platform/api/client";
import type { Schema } from "@/platform/api/schema";

export type WithdrawConsent = Schema<"WithdrawConsent">;

export function useWithdrawConsent(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (form: WithdrawConsent) =>
      send(api.POST("/api/consents/{id}/withdraw", { params: { path: { id } }, body: form })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["households"] }),
  });
}
