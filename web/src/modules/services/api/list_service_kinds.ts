// SPDX-License-Identifier: Apache-2.0
import { useQuery } from "@tanstack/react-query";
import { api, send } from "@/platform/api/client";

export function useServiceKinds() {
  return useQuery({
    queryKey: ["service_kinds"],
    queryFn: () => send(api.GET("/api/service_kinds")),
    staleTime: Infinity,
  });
}
