// SPDX-License-Identifier: Apache-2.0
// Who is signed in, from which post they act, and what they may do.
import { queryOptions, useQuery } from "@tanstack/react-query";
import { createContext, useContext } from "react";
import { api, send } from "@/platform/api/client";
import { Problem } from "@/platform/api/problem";
import type { Schema } from "@/platform/api/schema";

export type Session = Schema<"SessionView">;

/** null: nobody is signed in. */
export const sessionQuery = queryOptions({
  queryKey: ["session"],
  queryFn: async (): Promise<Session | null> => {
    try {
      return await send(api.GET("/api/session"));
    } catch (error) {
      if (error instanceof Problem && error.status === 401) return null;
      throw error;
    }
  },
  staleTime: Infinity,
});

export const useSessionQuery = () => useQuery(sessionQuery);

export const SessionContext = createContext<Session | undefined>(undefined);

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === undefined) throw new Error("asked for the session outside of the signed-in pages");
  return session;
}

export function useMay(permission: string): boolean {
  return useSession().permissions.includes(permission);
}
