// SPDX-License-Identifier: Apache-2.0
import { skipToken, useQuery } from "@tanstack/react-query";
import { api, send } from "@/platform/api/client";
import type { Schema } from "@/platform/api/schema";

export type UnionView = Schema<"UnionView">;

/** null: none is chosen, nothing is asked. */
export function useUnion(id: string | null) {
  return useQuery({
    queryKey: ["unions", "one", id],
    queryFn: id === null ? skipToken : () => send(api.GET("/api/unions/{id}", { params: { path: { id } } })),
  });
}
