// SPDX-License-Identifier: Apache-2.0
// When the session was last used. The server ends a session that made no request for `idle_minutes`; several
// tabs share one session, so the instant lives in localStorage, where all tabs see it.

const key = "bangfu.session_used_at";
type Listener = () => void;
const ended = new Set<Listener>();

export function noteSessionUsed(now: number = Date.now()): void {
  localStorage.setItem(key, String(now));
}

export function sessionUsedAt(): number {
  return Number(localStorage.getItem(key) ?? 0);
}

export function noteSessionEnded(): void {
  for (const listener of ended) listener();
}

export function onSessionEnded(listener: Listener): () => void {
  ended.add(listener);
  return () => ended.delete(listener);
}
