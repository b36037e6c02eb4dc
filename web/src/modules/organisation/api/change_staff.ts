// SPDX-License-Identifier: Apache-2.0
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, send } from "@/platform/api/client";
import type { Schema } from "@/platform/api/schema";

export type ChangeStaff = Schema<"ChangeStaff">;

export function useChangeStaff(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (form: ChangeStaff) =>
      send(api.PATCH("/api/staff/{id}", { params: { path: { id } }, body: form })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["staff"] }),
  });
}
