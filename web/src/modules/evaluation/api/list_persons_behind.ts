// SPDX-License-Identifier: Apache-2.0
import { useQuery } from "@tanstack/react-query";
import { api, send } from "@/platform/api/client";
import type { paths } from "@/platform/api/schema.gen";
import type { GapQuery } from "../domain/gap_filter";

export type PersonsMeasure = paths["/api/gap/cells/{cell}/persons"]["get"]["parameters"]["query"]["measure"];

/** Cells are 1 to 16 in addresses. */
export function usePersonsBehind(cell: number, measure: PersonsMeasure, filter: GapQuery) {
  const query = { ...filter, measure };
  return useQuery({
    queryKey: ["gap", "persons", cell, query],
    queryFn: () =>
      send(api.GET("/api/gap/cells/{cell}/persons", { params: { path: { cell: String(cell) }, query } })),
  });
}
