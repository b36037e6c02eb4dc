// SPDX-License-Identifier: Apache-2.0
import { useQuery } from "@tanstack/react-query";
import { api, send } from "@/platform/api/client";
import type { Schema } from "@/platform/api/schema";

export type CircumstanceView = Schema<"CircumstanceAnswer">;

export interface CircumstanceQuery {
  as_of?: string;
  all?: boolean;
}

export function useCircumstances(id: string, query: CircumstanceQuery) {
  return useQuery({
    queryKey: ["households", "circumstances", id, query],
    queryFn: () =>
      send(api.GET("/api/households/{id}/circumstances", { params: { path: { id }, query: { ...query } } })),
    placeholderData: (previous) => previous,
  });
}
