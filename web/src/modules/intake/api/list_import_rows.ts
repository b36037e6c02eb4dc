// SPDX-License-Identifier: Apache-2.0
import { useInfiniteQuery } from "@tanstack/react-query";
import { api, send } from "@/platform/api/client";
import type { Schema } from "@/platform/api/schema";

export type ImportRow = Schema<"ImportRow">;

export interface RowFilter {
  status?: string;
  reason?: string;
}

export function useImportRows(id: string, version: number, filter: RowFilter) {
  return useInfiniteQuery({
    // A new check makes new rows.
    queryKey: ["imports", "rows", id, version, filter],
    queryFn: ({ pageParam }) =>
      send(
        api.GET("/api/imports/{id}/rows", {
          params: { path: { id }, query: { ...filter, ...(pageParam && { cursor: pageParam }) } },
        }),
      ),
    initialPageParam: "",
    getNextPageParam: (page) => page.next_cursor ?? undefined,
  });
}
