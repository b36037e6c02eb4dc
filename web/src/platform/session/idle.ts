// SPDX-License-Identifier: Apache-2.0
// How long until the server ends an unused session, and what the page should do about it.

export const warnBeforeMs = 2 * 60_000;

export type IdleStep =
  { kind: "quiet" } | { kind: "keep_alive" } | { kind: "warn"; leftMs: number } | { kind: "ended" };

interface IdleFacts {
  now: number;
  /** Last request that the server counted. */
  usedAt: number;
  /** Last key or pointer press in this page. */
  touchedAt: number;
  idleMinutes: number;
}

/**
 * Someone who types without sending anything is not idle: past half of the time their session is used for
 * them.
 */
export function idleStep({ now, usedAt, touchedAt, idleMinutes }: IdleFacts): IdleStep {
  const limitMs = idleMinutes * 60_000;
  const leftMs = usedAt + limitMs - now;
  if (leftMs <= 0) return { kind: "ended" };
  if (touchedAt > usedAt && now - usedAt > limitMs / 2 && leftMs > Math.min(warnBeforeMs, limitMs / 2)) {
    return { kind: "keep_alive" };
  }
  if (leftMs <= Math.min(warnBeforeMs, limitMs / 2)) return { kind: "warn", leftMs };
  return { kind: "quiet" };
}
