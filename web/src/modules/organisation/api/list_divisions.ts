// SPDX-License-Identifier: Apache-2.0
import { useQuery } from "@tanstack/react-query";
import { api, send } from "@/platform/api/client";

/** Provinces, or what lies under a division. They change once a year: asked once a session. */
export function useDivisions(under: string | undefined, enabled: boolean) {
  return useQuery({
    queryKey: ["divisions", under ?? ""],
    queryFn: () =>
      send(api.GET("/api/divisions", { params: { query: under === undefined ? {} : { under } } })),
    staleTime: Infinity,
    enabled,
  });
}
