// SPDX-License-Identifier: Apache-2.0
// Work that takes longer than a second runs on the server as a job; a page may be left and come back to.
import { useQuery } from "@tanstack/react-query";
import { api, send } from "@/platform/api/client";
import type { Schema } from "@/platform/api/schema";

export type Job = Schema<"JobView">;

const askAgainMs = 700;

export const isUnderWay = (job: Job): boolean => job.state === "queued" || job.state === "running";

/** The job as it stands, asked again while it is under way; none: nothing is asked. */
export function useJob(id: string | null) {
  return useQuery({
    queryKey: ["jobs", id],
    queryFn: () => send(api.GET("/api/jobs/{id}", { params: { path: { id: id ?? "" } } })),
    enabled: id !== null,
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data === undefined || isUnderWay(state.data) ? askAgainMs : false),
  });
}
