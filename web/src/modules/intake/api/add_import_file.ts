// SPDX-License-Identifier: Apache-2.0
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, send } from "@/platform/api/client";
import { nameHeader, uploadOf } from "./upload_body";

export interface AddImportFile {
  id: string;
  file: File;
}

/** Several files are the sheets of one roster. */
export function useAddImportFile() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, file }: AddImportFile) =>
      send(
        api.POST("/api/imports/{id}/files", {
          params: { path: { id }, header: nameHeader(file) },
          ...uploadOf(file),
        }),
      ),
    onSuccess: (answer) => queries.setQueryData(["imports", "one", answer.id], answer),
  });
}
