// SPDX-License-Identifier: Apache-2.0
import { useMutation } from "@tanstack/react-query";
import { api, send } from "@/platform/api/client";
import type { Language } from "@/platform/i18n/language";

export function useDownloadRosterTemplate() {
  return useMutation({
    mutationFn: async (language: Language): Promise<Blob> => {
      const file: unknown = await send(
        api.GET("/api/roster_template", { params: { query: { language } }, parseAs: "blob" }),
      );
      return file as Blob;
    },
  });
}
