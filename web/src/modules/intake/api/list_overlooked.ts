// SPDX-License-Identifier: Apache-2.0
import { useInfiniteQuery } from "@tanstack/react-query";
import { api, send } from "@/platform/api/client";
import type { Schema } from "@/platform/api/schema";

export type OverlookedItem = Schema<"OverlookedItem">;

export function useOverlooked(kind: string, union: string | null) {
  return useInfiniteQuery({
    queryKey: ["standing_lists", kind, union],
    queryFn: ({ pageParam }) =>
      send(
        api.GET("/api/standing_lists/{kind}", {
          params: {
            path: { kind },
            query: { ...(union !== null && { union }), ...(pageParam && { cursor: pageParam }) },
          },
        }),
      ),
    initialPageParam: "",
    getNextPageParam: (page) => page.next_cursor ?? undefined,
  });
}
