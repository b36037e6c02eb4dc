// SPDX-License-Identifier: Apache-2.0
import { useQuery } from "@tanstack/react-query";
import { api, send } from "@/platform/api/client";
import type { Schema } from "@/platform/api/schema";

export type Hit = Schema<"Hit">;

/** "" asks nothing. A search by the last four of a number is counted: it is not repeated by itself. */
export function usePeopleSearch(q: string) {
  return useQuery({
    queryKey: ["households", "search", q],
    queryFn: () => send(api.GET("/api/search", { params: { query: { q } } })),
    enabled: q !== "",
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    staleTime: 60_000,
  });
}
