// SPDX-License-Identifier: Apache-2.0
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, send } from "@/platform/api/client";
import { nameHeader, uploadOf } from "./upload_body";

export interface StartImport {
  union: string;
  file: File;
}

export function useStartImport() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ union, file }: StartImport) =>
      send(
        api.POST("/api/imports", {
          params: { query: { union }, header: nameHeader(file) },
          ...uploadOf(file),
        }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["imports"] }),
  });
}
