// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from "vitest";
import { isAtWork, steps, stepOf, toBeMade } from "./import_stage";

const job = (state: string) => ({ id: "1", state, phase: "reading", progress: 0, total: 0 });

describe("an import on its way", () => {
  it("is a person's turn once its job ended, however it ended", () => {
    for (const state of ["done", "failed", "stopped", "refused"])
      expect([state, isAtWork({ state: "checking", job: job(state) })]).toEqual([state, false]);
    expect(isAtWork({ state: "applying", job: null })).toBe(false);
    expect(isAtWork({ state: "checked", job: job("running") })).toBe(false);
  });

  it("is the server's turn while its job is queued or running", () => {
    expect(isAtWork({ state: "checking", job: job("queued") })).toBe(true);
    expect(isAtWork({ state: "undoing", job: job("running") })).toBe(true);
  });

  it("goes forward by one step from check to done", () => {
    expect((["checking", "checked", "applying", "applied"] as const).map(stepOf)).toEqual([1, 2, 3, 4]);
    expect(stepOf("applied")).toBe(steps.length - 1);
  });

  it("makes households of all rows but the refused", () => {
    expect(toBeMade({ accepted: 200, warning: 30, draft: 20, refused: 50 })).toBe(250);
    expect(toBeMade({})).toBe(0);
  });
});
