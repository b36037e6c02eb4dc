// SPDX-License-Identifier: Apache-2.0
import { useQuery } from "@tanstack/react-query";
import { api, send } from "@/platform/api/client";
import type { Schema } from "@/platform/api/schema";

export type Duplicate = Schema<"Duplicate">;

export function useDuplicates(id: string) {
  return useQuery({
    queryKey: ["households", "duplicates", id],
    queryFn: () => send(api.GET("/api/households/{id}/duplicates", { params: { path: { id } } })),
  });
}
