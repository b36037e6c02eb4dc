// SPDX-License-Identifier: Apache-2.0
import { useInfiniteQuery } from "@tanstack/react-query";
import { api, send } from "@/platform/api/client";
import type { Schema } from "@/platform/api/schema";

export type TimelineItem = Schema<"TimelineItem">;

export function useTimeline(id: string, kind: string) {
  return useInfiniteQuery({
    queryKey: ["households", "timeline", id, kind],
    queryFn: ({ pageParam }) =>
      send(
        api.GET("/api/households/{id}/timeline", {
          params: {
            path: { id },
            query: { ...(kind !== "" && { kind }), ...(pageParam && { cursor: pageParam }) },
          },
        }),
      ),
    initialPageParam: "",
    getNextPageParam: (page) => page.next_cursor ?? undefined,
  });
}
