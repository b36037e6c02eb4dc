// SPDX-License-Identifier: Apache-2.0
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, send } from "@/platform/api/client";
import type { Schema } from "@/platform/api/schema";

export type RegisterStaff = Schema<"RegisterStaff">;

export function useRegisterStaff() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (form: RegisterStaff) => send(api.POST("/api/staff", { body: form })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["staff"] }),
  });
}
