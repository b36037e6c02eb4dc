// SPDX-License-Identifier: Apache-2.0
import { useMutation } from "@tanstack/react-query";
import { api, send } from "@/platform/api/client";

/** The file of an export; the server gives it once. */
export function useDownloadExport() {
  return useMutation({
    mutationFn: async (id: string): Promise<Blob> => {
      const file: unknown = await send(
        api.GET("/api/exports/{id}", { params: { path: { id } }, parseAs: "blob" }),
      );
      return file as Blob;
    },
  });
}
