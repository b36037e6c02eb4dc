// SPDX-License-Identifier: Apache-2.0
import { queryOptions, useQuery } from "@tanstack/react-query";
import { api, send } from "@/platform/api/client";
import type { Schema } from "@/platform/api/schema";

export type HouseholdView = Schema<"HouseholdAnswer">;
export type MemberView = Schema<"MemberAnswer">;
export type AccountView = Schema<"AccountAnswer">;
export type AttachmentView = Schema<"AttachmentAnswer">;

export const householdQuery = (id: string) =>
  queryOptions({
    queryKey: ["households", "one", id],
    queryFn: () => send(api.GET("/api/households/{id}", { params: { path: { id } } })),
  });

export const useHousehold = (id: string) => useQuery(householdQuery(id));
