// SPDX-License-Identifier: Apache-2.0
import { useMutation } from "@tanstack/react-query";
import { api, send } from "@/platform/api/client";
import type { Language } from "@/platform/i18n/language";

/** The rows that were not taken, or are drafts, as a sheet with their reasons in words. */
export function useDownloadBadRows(id: string) {
  return useMutation({
    mutationFn: async (language: Language): Promise<Blob> => {
      const params = { path: { id }, query: { language } };
      const file: unknown = await send(api.GET("/api/imports/{id}/bad_rows", { params, parseAs: "blob" }));
      return file as Blob;
    },
  });
}
