// SPDX-License-Identifier: Apache-2.0
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, send } from "@/platform/api/client";
import type { Schema } from "@/platform/api/schema";

export type EndAccount = Schema<"EndAccount">;

export function useEndBankAccount(household: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (form: EndAccount) =>
      send(
        api.POST("/api/households/{id}/bank_account/end", {
          params: { path: { id: household } },
          body: form,
        }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["households"] }),
  });
}
