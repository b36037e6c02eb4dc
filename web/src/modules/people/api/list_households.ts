// SPDX-License-Identifier: Apache-2.0
import { useInfiniteQuery } from "@tanstack/react-query";
import { api, send } from "@/platform/api/client";
import type { Schema } from "@/platform/api/schema";
import type { HouseholdFilter } from "../domain/household_filter";

export type HouseholdItem = Schema<"HouseholdItem">;

export function useHouseholdList(filter: HouseholdFilter) {
  return useInfiniteQuery({
    queryKey: ["households", "list", filter],
    queryFn: ({ pageParam }) =>
      send(
        api.GET("/api/households", {
          params: { query: { ...filter, ...(pageParam && { cursor: pageParam }) } },
        }),
      ),
    initialPageParam: "",
    getNextPageParam: (page) => page.next_cursor ?? undefined,
    placeholderData: (previous) => previous,
  });
}
