// SPDX-License-Identifier: Apache-2.0
import { useQuery } from "@tanstack/react-query";
import { api, send } from "@/platform/api/client";
import type { Schema } from "@/platform/api/schema";

export type MySession = Schema<"MySession">;

export function useMySessions() {
  return useQuery({ queryKey: ["my_sessions"], queryFn: () => send(api.GET("/api/my_sessions")) });
}
