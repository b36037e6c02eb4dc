// SPDX-License-Identifier: Apache-2.0
import { useQuery } from "@tanstack/react-query";
import { api, send } from "@/platform/api/client";
import type { Schema } from "@/platform/api/schema";

export type Answer = Schema<"AnswerItem">;

export function useAnswers(household: string) {
  return useQuery({
    queryKey: ["answers", household],
    queryFn: () => send(api.GET("/api/households/{id}/answers", { params: { path: { id: household } } })),
  });
}
