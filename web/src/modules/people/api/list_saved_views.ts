// SPDX-License-Identifier: Apache-2.0
import { useQuery } from "@tanstack/react-query";
import { api, send } from "@/platform/api/client";
import type { Schema } from "@/platform/api/schema";

export type SavedView = Schema<"SavedView">;

/** One's own views of a list. */
export function useSavedViews(list: string) {
  return useQuery({
    queryKey: ["saved_views", list],
    queryFn: () => send(api.GET("/api/saved_views", { params: { query: { list } } })),
  });
}
