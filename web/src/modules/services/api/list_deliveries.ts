// SPDX-License-Identifier: Apache-2.0
import { useInfiniteQuery } from "@tanstack/react-query";
import { api, send } from "@/platform/api/client";
import type { Schema } from "@/platform/api/schema";

export type Delivery = Schema<"DeliveryAnswer">;

export function useDeliveries(household: string) {
  return useInfiniteQuery({
    queryKey: ["deliveries", household],
    queryFn: ({ pageParam }) =>
      send(
        api.GET("/api/households/{id}/deliveries", {
          params: { path: { id: household }, query: pageParam === "" ? {} : { cursor: pageParam } },
        }),
      ),
    initialPageParam: "",
    getNextPageParam: (page) => page.next_cursor ?? undefined,
  });
}
