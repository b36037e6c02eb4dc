// SPDX-License-Identifier: Apache-2.0
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, send } from "@/platform/api/client";
import type { Schema } from "@/platform/api/schema";

export type AccountForm = Schema<"AccountForm">;

export function useSetBankAccount(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (form: AccountForm) =>
      send(api.POST("/api/households/{id}/bank_account", { params: { path: { id } }, body: form })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["households"] }),
  });
}
