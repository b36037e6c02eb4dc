// SPDX-License-Identifier: Apache-2.0
// Lets the signed-in pages be seen by who is signed in. When a session ends while a page is open, the page
// stays as it is, with all that was typed, under a dialog in which the same person signs in again.
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState, type ReactNode } from "react";
import { Navigate, useLocation } from "react-router";
import { asProblem } from "@/platform/api/problem";
import { onSessionEnded } from "@/platform/session/activity";
import { SessionContext, sessionQuery, useSessionQuery, type Session } from "@/platform/session/session";
import { LoadingState, ProblemState } from "@/ui/AnswerView";
import { IdleWatch } from "./IdleWatch";
import { SignInAgain } from "./SignInAgain";

const changePassword = "/change-password";

export function SessionGate({ children }: { children: ReactNode }) {
  const session = useSessionQuery();
  const queries = useQueryClient();
  const location = useLocation();
  const [kept, setKept] = useState<Session>();
  useEffect(() => onSessionEnded(() => queries.setQueryData(sessionQuery.queryKey, null)), [queries]);
  if (session.data && session.data !== kept) setKept(session.data);
  if (session.isPending) return <LoadingState />;
  if (session.isError && kept === undefined) {
    return <ProblemState problem={asProblem(session.error)} retry={() => void session.refetch()} />;
  }
  const shown = session.data ?? kept;
  if (shown === undefined) {
    const next = encodeURIComponent(location.pathname + location.search);
    return <Navigate to={location.pathname === "/" ? "/sign-in" : `/sign-in?next=${next}`} replace />;
  }
  if (shown.must_change_password && location.pathname !== changePassword) {
    return <Navigate to={changePassword} replace />;
  }
  return (
    <SessionContext value={shown}>
      {children}
      {session.data ? (
        <IdleWatch idleMinutes={session.data.idle_minutes} />
      ) : (
        <SignInAgain staff={shown.staff} />
      )}
    </SessionContext>
  );
}
