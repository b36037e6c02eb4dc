// SPDX-License-Identifier: Apache-2.0
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, send } from "@/platform/api/client";
import type { Schema } from "@/platform/api/schema";

export type SetParameters = Schema<"SetParameters">;

export function useSetParameters() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (form: SetParameters) => send(api.POST("/api/parameters", { body: form })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["parameters"] }),
  });
}
