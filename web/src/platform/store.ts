// SPDX-License-Identifier: Apache-2.0
import { useQuery } from "@tanstack/react-query";
import { api, send } from "@/platform/api/client";

/** What anyone may know of the store: its name, and whether it is a demonstration or still to be set up. */
export function useStore() {
  return useQuery({ queryKey: ["store"], queryFn: () => send(api.GET("/api/store")), staleTime: 5 * 60_000 });
}
