// SPDX-License-Identifier: Apache-2.0
import { useMutation } from "@tanstack/react-query";
import { api, send } from "@/platform/api/client";
import type { GapQuery } from "../domain/gap_filter";

/** The counts that the page shows, as a workbook. */
export function useExportGap() {
  return useMutation({
    mutationFn: async (query: GapQuery): Promise<Blob> => {
      const file: unknown = await send(api.GET("/api/gap/export", { params: { query }, parseAs: "blob" }));
      return file as Blob;
    },
  });
}
