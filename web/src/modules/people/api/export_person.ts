// SPDX-License-Identifier: Apache-2.0
import { useMutation } from "@tanstack/react-query";
import { api, send } from "@/platform/api/client";
import type { Schema } from "@/platform/api/schema";

export type PersonExport = Schema<"PersonExport">;

export function useExportPerson() {
  return useMutation({
    mutationFn: ({ person, reason }: { person: string; reason: string }) =>
      send(api.POST("/api/persons/{id}/export_all", { params: { path: { id: person } }, body: { reason } })),
  });
}
