// SPDX-License-Identifier: Apache-2.0
import { queryOptions, useQuery } from "@tanstack/react-query";
import { api, send } from "@/platform/api/client";
import type { Schema } from "@/platform/api/schema";

export type CategoryView = Schema<"CategoryAnswer">;
export type Proposal = Schema<"ProposalAnswer">;
export type Comparison = Schema<"ComparisonAnswer">;

const categoryQuery = (household: string) =>
  queryOptions({
    queryKey: ["category", household],
    queryFn: () => send(api.GET("/api/households/{id}/category", { params: { path: { id: household } } })),
  });

export const useCategory = (household: string) => useQuery(categoryQuery(household));
