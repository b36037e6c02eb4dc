// SPDX-License-Identifier: Apache-2.0
import { queryOptions, useQuery } from "@tanstack/react-query";
import { api, send } from "@/platform/api/client";
import type { Schema } from "@/platform/api/schema";

export type PersonView = Schema<"PersonAnswer">;
export type ConsentView = Schema<"ConsentAnswer">;

export const personQuery = (id: string) =>
  queryOptions({
    queryKey: ["households", "person", id],
    queryFn: () => send(api.GET("/api/persons/{id}", { params: { path: { id } } })),
  });

export const usePerson = (id: string) => useQuery(personQuery(id));
