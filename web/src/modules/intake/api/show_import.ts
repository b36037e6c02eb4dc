// SPDX-License-Identifier: Apache-2.0
// An import as it stands. While the server works on it, it is asked again, so that the page may be left
// and come back to.
import { useQuery } from "@tanstack/react-query";
import { api, send } from "@/platform/api/client";
import type { Schema } from "@/platform/api/schema";
import { isAtWork } from "../domain/import_stage";

export type Import = Schema<"ImportAnswer">;
export type Sheet = Schema<"SheetAnswer">;
export type Column = Schema<"ColumnAnswer">;
export type Summary = Schema<"SummaryAnswer">;

const askAgainMs = 700;

export function useImport(id: string) {
  return useQuery({
    queryKey: ["imports", "one", id],
    queryFn: () => send(api.GET("/api/imports/{id}", { params: { path: { id } } })),
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data !== undefined && isAtWork(state.data) ? askAgainMs : false),
  });
}
