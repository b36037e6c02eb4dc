// SPDX-License-Identifier: Apache-2.0
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, send } from "@/platform/api/client";
import type { Schema } from "@/platform/api/schema";

export type ChangeCodebookEntry = Schema<"ChangeCodebookEntry">;

/** Cells are 1 to 16 in addresses. */
export function useChangeCodebookEntry(cell: number) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (form: ChangeCodebookEntry) =>
      send(api.PATCH("/api/codebook/{cell}", { params: { path: { cell: String(cell) } }, body: form })),
    // Refused because somebody else changed it: what is shown is old too.
    onSettled: () => queries.invalidateQueries({ queryKey: ["codebook"] }),
  });
}
