// SPDX-License-Identifier: Apache-2.0
import { useMutation } from "@tanstack/react-query";
import { api, send } from "@/platform/api/client";
import type { Schema } from "@/platform/api/schema";

export type UsePasswordLink = Schema<"UsePasswordLink">;

export function useUsePasswordLink() {
  return useMutation({
    mutationFn: (form: UsePasswordLink) => send(api.POST("/api/password_links", { body: form })),
  });
}
