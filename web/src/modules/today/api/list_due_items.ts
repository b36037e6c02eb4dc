// SPDX-License-Identifier: Apache-2.0
import { useQuery } from "@tanstack/react-query";
import { api, send } from "@/platform/api/client";
import type { Schema } from "@/platform/api/schema";

export type DueItem = Schema<"DueItemAnswer">;

export function useDueItems() {
  return useQuery({ queryKey: ["today"], queryFn: () => send(api.GET("/api/today")) });
}
