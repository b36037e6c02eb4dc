// SPDX-License-Identifier: Apache-2.0
import { useQuery } from "@tanstack/react-query";
import { api, send } from "@/platform/api/client";

export function useNeedCodes() {
  return useQuery({
    queryKey: ["need_codes"],
    queryFn: () => send(api.GET("/api/need_codes")),
    staleTime: Infinity,
  });
}
