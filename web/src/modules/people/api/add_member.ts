// SPDX-License-Identifier: Apache-2.0
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, send } from "@/platform/api/client";
import type { Schema } from "@/platform/api/schema";

export type MemberForm = Schema<"MemberForm">;

export function useAddMember(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (form: MemberForm) =>
      send(api.POST("/api/households/{id}/members", { params: { path: { id } }, body: form })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["households"] }),
  });
}
