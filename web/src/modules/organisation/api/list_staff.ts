// SPDX-License-Identifier: Apache-2.0
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { api, send } from "@/platform/api/client";
import type { Schema } from "@/platform/api/schema";

export type StaffItem = Schema<"StaffItem">;

export interface StaffFilter {
  union?: string;
  q?: string;
}

export function useStaffList(filter: StaffFilter) {
  return useInfiniteQuery({
    queryKey: ["staff", "list", filter],
    queryFn: ({ pageParam }) =>
      send(
        api.GET("/api/staff", { params: { query: { ...filter, ...(pageParam && { cursor: pageParam }) } } }),
      ),
    initialPageParam: "",
    getNextPageParam: (page) => page.next_cursor ?? undefined,
    placeholderData: (previous) => previous,
  });
}

/** The first page, to choose a person from. */
export function useStaffSearch(filter: StaffFilter) {
  return useQuery({
    queryKey: ["staff", "search", filter],
    queryFn: () => send(api.GET("/api/staff", { params: { query: { ...filter } } })),
    placeholderData: (previous) => previous,
  });
}
