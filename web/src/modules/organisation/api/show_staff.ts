// SPDX-License-Identifier: Apache-2.0
import { useQuery } from "@tanstack/react-query";
import { api, send } from "@/platform/api/client";
import type { Schema } from "@/platform/api/schema";

export type StaffView = Schema<"StaffView">;
export type PostItem = Schema<"PostItem">;

export function useStaff(id: string) {
  return useQuery({
    queryKey: ["staff", "one", id],
    queryFn: () => send(api.GET("/api/staff/{id}", { params: { path: { id } } })),
  });
}
