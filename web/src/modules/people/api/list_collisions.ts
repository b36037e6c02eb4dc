// SPDX-License-Identifier: Apache-2.0
import { useInfiniteQuery } from "@tanstack/react-query";
import { api, send } from "@/platform/api/client";
import type { Schema } from "@/platform/api/schema";

export type CollisionView = Schema<"CollisionAnswer">;
export type CollisionSide = Schema<"CollisionSide">;

export function useCollisions() {
  return useInfiniteQuery({
    queryKey: ["households", "collisions"],
    queryFn: ({ pageParam }) =>
      send(api.GET("/api/collisions", { params: { query: pageParam === "" ? {} : { cursor: pageParam } } })),
    initialPageParam: "",
    getNextPageParam: (page) => page.next_cursor ?? undefined,
  });
}
