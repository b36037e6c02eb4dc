// SPDX-License-Identifier: Apache-2.0
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, send } from "@/platform/api/client";
import type { Schema } from "@/platform/api/schema";

export type EndPost = Schema<"EndPost">;

export function useEndPost(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (form: EndPost) =>
      send(api.POST("/api/posts/{id}/end", { params: { path: { id } }, body: form })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["staff"] }),
  });
}
