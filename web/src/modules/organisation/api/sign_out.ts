// SPDX-License-Identifier: Apache-2.0
import { useMutation } from "@tanstack/react-query";
import { api, send } from "@/platform/api/client";

export function useSignOut() {
  return useMutation({ mutationFn: () => send(api.DELETE("/api/session")) });
}
