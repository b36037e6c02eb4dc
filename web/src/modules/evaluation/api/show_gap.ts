// SPDX-License-Identifier: Apache-2.0
import { useQuery } from "@tanstack/react-query";
import { api, send } from "@/platform/api/client";
import type { Schema } from "@/platform/api/schema";
import type { GapQuery } from "../domain/gap_filter";

export type GapView = Schema<"GapView">;

export function useGap(query: GapQuery) {
  return useQuery({
    queryKey: ["gap", query],
    queryFn: () => send(api.GET("/api/gap", { params: { query } })),
    placeholderData: (previous) => previous,
  });
}
