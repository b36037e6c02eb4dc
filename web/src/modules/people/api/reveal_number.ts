// SPDX-License-Identifier: Apache-2.0
import { useMutation } from "@tanstack/react-query";
import { api, send } from "@/platform/api/client";
import type { Schema } from "@/platform/api/schema";

export type RevealForm = Schema<"RevealForm">;

export function useRevealNumber(id: string) {
  return useMutation({
    mutationFn: (form: RevealForm) =>
      send(api.POST("/api/persons/{id}/reveal", { params: { path: { id } }, body: form })),
  });
}
