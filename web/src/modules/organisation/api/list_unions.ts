// SPDX-License-Identifier: Apache-2.0
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { api, send } from "@/platform/api/client";
import type { Schema } from "@/platform/api/schema";

export type UnionItem = Schema<"UnionItem">;

/** The unions directly under one, page by page. */
export function useUnionBranch(parent: string) {
  return useInfiniteQuery({
    queryKey: ["unions", "under", parent],
    queryFn: ({ pageParam }) =>
      send(
        api.GET("/api/unions", { params: { query: { parent, ...(pageParam && { cursor: pageParam }) } } }),
      ),
    initialPageParam: "",
    getNextPageParam: (page) => page.next_cursor ?? undefined,
  });
}

/**
 * Unions anywhere in one's scope whose name or code holds the text; the first page is enough to choose
 * from.
 */
export function useUnionSearch(q: string) {
  return useQuery({
    queryKey: ["unions", "search", q],
    queryFn: () => send(api.GET("/api/unions", { params: { query: { q } } })),
    enabled: q !== "",
    placeholderData: (previous) => previous,
  });
}
