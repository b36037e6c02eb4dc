// SPDX-License-Identifier: Apache-2.0
// A file goes up as it is, with its name in a header; what it is stands in the query.
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, send } from "@/platform/api/client";

export interface Paper {
  file: File;
  kind: string;
  title?: string;
  person?: string;
}

export function useAddAttachment(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ file, ...query }: Paper) =>
      send(
        api.POST("/api/households/{id}/attachments", {
          params: { path: { id }, query, header: { "X-File-Name": encodeURIComponent(file.name) } },
          body: file as never,
          bodySerializer: (body: unknown) => body as never,
          headers: { "Content-Type": "application/octet-stream" },
        }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["households"] }),
  });
}
