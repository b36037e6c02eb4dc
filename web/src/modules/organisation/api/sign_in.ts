// SPDX-License-Identifier: Apache-2.0
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, send } from "@/platform/api/client";
import type { Schema } from "@/platform/api/schema";
import { sessionQuery } from "@/platform/session/session";

export type SignIn = Schema<"SignIn">;

export function useSignIn() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (form: SignIn) => send(api.POST("/api/session", { body: form })),
    onSuccess: (session) => queries.setQueryData(sessionQuery.queryKey, session),
  });
}
