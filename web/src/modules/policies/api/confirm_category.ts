// SPDX-License-Identifier: Apache-2.0
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, send } from "@/platform/api/client";
import type { Schema } from "@/platform/api/schema";

export type ConfirmCategory = Schema<"ConfirmCategory">;

export function useConfirmCategory(household: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (form: ConfirmCategory) =>
      send(
        api.POST("/api/households/{id}/category/confirm", {
          params: { path: { id: household } },
          body: form,
        }),
      ),
    // Refused because somebody else decided or proposed: what stands here is old too.
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: ["today"] });
      void queries.invalidateQueries({ queryKey: ["households"] });
      return queries.invalidateQueries({ queryKey: ["category", household] });
    },
  });
}
