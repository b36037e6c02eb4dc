// SPDX-License-Identifier: Apache-2.0
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, send } from "@/platform/api/client";
import type { Schema } from "@/platform/api/schema";
import { sessionQuery } from "@/platform/session/session";

export type ChangePassword = Schema<"ChangePassword">;

export function useChangePassword() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (form: ChangePassword) => send(api.POST("/api/session/password", { body: form })),
    onSuccess: () => queries.invalidateQueries({ queryKey: sessionQuery.queryKey }),
  });
}
