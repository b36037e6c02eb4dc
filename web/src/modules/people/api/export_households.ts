// SPDX-License-Identifier: Apache-2.0
import { useMutation } from "@tanstack/react-query";
import { api, send } from "@/platform/api/client";
import type { Schema } from "@/platform/api/schema";

export type ExportHouseholds = Schema<"ExportHouseholds">;

export function useExportHouseholds() {
  return useMutation({
    mutationFn: (form: ExportHouseholds) => send(api.POST("/api/households/export", { body: form })),
  });
}
