// SPDX-License-Identifier: Apache-2.0
import { useMutation } from "@tanstack/react-query";
import { api, send } from "@/platform/api/client";

export function useMakePasswordLink() {
  return useMutation({
    mutationFn: (staff: string) =>
      send(api.POST("/api/staff/{id}/password_link", { params: { path: { id: staff } } })),
  });
}
