// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from "vitest";
import { idleStep } from "./idle";

const minute = 60_000;
const facts = { usedAt: 0, touchedAt: -1, idleMinutes: 30 };

describe("idle session", () => {
  it.each([
    ["says nothing while the session is fresh", 10 * minute, -1, { kind: "quiet" }],
    ["says nothing past half of the time when nobody touched the page", 20 * minute, -1, { kind: "quiet" }],
    [
      "uses the session for someone who types without sending",
      16 * minute,
      15 * minute,
      { kind: "keep_alive" },
    ],
    ["warns two minutes before the end", 28 * minute, -1, { kind: "warn", leftMs: 2 * minute }],
    [
      "warns in the last two minutes although a key was pressed",
      29 * minute,
      28 * minute,
      { kind: "warn", leftMs: minute },
    ],
    ["has ended when the time is over", 30 * minute, 29 * minute, { kind: "ended" }],
  ])("%s", (_name, now, touchedAt, expected) => {
    expect(idleStep({ ...facts, now, touchedAt })).toEqual(expected);
  });
});
