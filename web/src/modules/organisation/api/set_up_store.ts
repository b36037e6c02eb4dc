// SPDX-License-Identifier: Apache-2.0
import { useMutation } from "@tanstack/react-query";
import { api, send } from "@/platform/api/client";
import type { Schema } from "@/platform/api/schema";

export type SetUpStore = Schema<"SetUpStore">;

export function useSetUpStore() {
  return useMutation({
    mutationFn: (form: SetUpStore) => send(api.POST("/api/store/set_up", { body: form })),
  });
}
