// SPDX-License-Identifier: Apache-2.0
import { useInfiniteQuery } from "@tanstack/react-query";
import { api, send } from "@/platform/api/client";
import type { Schema } from "@/platform/api/schema";

export type Parameters = Schema<"ParametersAnswer">;

export function useParameters() {
  return useInfiniteQuery({
    queryKey: ["parameters"],
    queryFn: ({ pageParam }) =>
      send(
        api.GET("/api/parameters", {
          params: { query: pageParam === null ? {} : { cursor: pageParam } },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next_cursor,
  });
}
