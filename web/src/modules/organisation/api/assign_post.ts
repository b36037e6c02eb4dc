// SPDX-License-Identifier: Apache-2.0
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, send } from "@/platform/api/client";
import type { Schema } from "@/platform/api/schema";

export type AssignPost = Schema<"AssignPost">;

export function useAssignPost(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (form: AssignPost) =>
      send(api.POST("/api/staff/{id}/posts", { params: { path: { id } }, body: form })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["staff"] }),
  });
}
