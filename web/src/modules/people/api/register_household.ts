// SPDX-License-Identifier: Apache-2.0
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, send } from "@/platform/api/client";
import type { Schema } from "@/platform/api/schema";

export type RegisterHousehold = Schema<"RegisterHousehold">;

export function useRegisterHousehold() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (form: RegisterHousehold) => send(api.POST("/api/households", { body: form })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["households"] }),
  });
}
