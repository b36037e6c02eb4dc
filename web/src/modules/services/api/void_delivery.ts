// SPDX-License-Identifier: Apache-2.0
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, send } from "@/platform/api/client";

export function useVoidDelivery(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (reason: string) =>
      send(api.POST("/api/deliveries/{id}/void", { params: { path: { id } }, body: { reason } })),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ["gap"] });
      return queries.invalidateQueries({ queryKey: ["deliveries"] });
    },
  });
}
