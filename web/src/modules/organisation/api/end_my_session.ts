// SPDX-License-Identifier: Apache-2.0
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, send } from "@/platform/api/client";

export function useEndMySession() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => send(api.DELETE("/api/my_sessions/{id}", { params: { path: { id } } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["my_sessions"] }),
  });
}
