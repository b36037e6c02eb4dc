// SPDX-License-Identifier: Apache-2.0
import { useQuery } from "@tanstack/react-query";
import { api, send } from "@/platform/api/client";
import type { Schema } from "@/platform/api/schema";

export type CodebookEntry = Schema<"CodebookEntry">;

export function useCodebook() {
  return useQuery({ queryKey: ["codebook"], queryFn: () => send(api.GET("/api/codebook")) });
}
