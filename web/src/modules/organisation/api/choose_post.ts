// SPDX-License-Identifier: Apache-2.0
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, send } from "@/platform/api/client";
import { sessionQuery } from "@/platform/session/session";

/** From another post one sees other records: everything fetched before is forgotten. */
export function useChoosePost() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (post: string) => send(api.POST("/api/session/post", { body: { post } })),
    onSuccess: (session) => {
      queries.removeQueries({ predicate: (query) => query.queryKey[0] !== sessionQuery.queryKey[0] });
      queries.setQueryData(sessionQuery.queryKey, session);
    },
  });
}
