// SPDX-License-Identifier: Apache-2.0
import { useQuery } from "@tanstack/react-query";
import { api, send } from "@/platform/api/client";
import { Problem } from "@/platform/api/problem";
import type { Schema } from "@/platform/api/schema";
import type { DraftPlace } from "../domain/draft_place";

export type Draft = Schema<"DraftAnswer">;

/** What one typed into this form and did not save; null: nothing. */
export function useDraft({ kind, record }: DraftPlace) {
  return useQuery({
    queryKey: ["drafts", kind, record],
    queryFn: async (): Promise<Draft | null> => {
      try {
        return await send(api.GET("/api/drafts/{kind}/{id}", { params: { path: { kind, id: record } } }));
      } catch (error) {
        if (error instanceof Problem && error.status === 404) return null;
        throw error;
      }
    },
    staleTime: 0,
    gcTime: 0,
  });
}
