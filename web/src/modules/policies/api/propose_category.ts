// SPDX-License-Identifier: Apache-2.0
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, send } from "@/platform/api/client";

export function useProposeCategory(household: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () =>
      send(
        api.POST("/api/households/{id}/category/propose", {
          params: { path: { id: household } },
          body: { as_of: null },
        }),
      ),
    onSuccess: (answer) => {
      queries.setQueryData(["category", household], answer);
      void queries.invalidateQueries({ queryKey: ["today"] });
      return queries.invalidateQueries({ queryKey: ["households"] });
    },
  });
}
