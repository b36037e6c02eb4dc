// SPDX-License-Identifier: Apache-2.0
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, send } from "@/platform/api/client";
import type { Schema } from "@/platform/api/schema";

export type RecordAnswer = Schema<"RecordAnswer">;

export function useRecordAnswer(household: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (form: RecordAnswer) =>
      send(api.POST("/api/households/{id}/answers", { params: { path: { id: household } }, body: form })),
    onSuccess: (answers) => {
      queries.setQueryData(["answers", household], answers);
      return queries.invalidateQueries({ queryKey: ["gap"] });
    },
  });
}
