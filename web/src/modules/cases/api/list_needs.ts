// SPDX-License-Identifier: Apache-2.0
import { useQuery } from "@tanstack/react-query";
import { api, send } from "@/platform/api/client";
import type { Schema } from "@/platform/api/schema";

export type Need = Schema<"NeedAnswer">;

export function useNeeds(household: string) {
  return useQuery({
    queryKey: ["needs", household],
    queryFn: () => send(api.GET("/api/households/{id}/needs", { params: { path: { id: household } } })),
  });
}
