// SPDX-License-Identifier: Apache-2.0
import { useMutation } from "@tanstack/react-query";
import { api, send } from "@/platform/api/client";
import type { Schema } from "@/platform/api/schema";

export type SearchIdentity = Schema<"SearchIdentity">;

export function useSearchIdentity() {
  return useMutation({
    mutationFn: (form: SearchIdentity) => send(api.POST("/api/search/identity", { body: form })),
  });
}
