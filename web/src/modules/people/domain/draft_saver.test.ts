// SPDX-License-Identifier: Apache-2.0
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { DraftSaver, maxLossMs, type SaverState } from "./draft_saver";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function saver(save?: (form: string) => Promise<void>) {
  const saved: string[] = [];
  const states: SaverState[] = [];
  const own = (form: string) => {
    saved.push(form);
    return Promise.resolve();
  };
  return { saved, states, draft: new DraftSaver<string>(save ?? own, (state) => states.push(state)) };
}

describe("a draft", () => {
  it("loses at most two seconds although the typing never pauses", async () => {
    const { saved, draft } = saver();
    for (let step = 1; step <= 40; ++step) {
      draft.note(String(step));
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(maxLossMs).toBeLessThan(2_000);
    expect(saved).toEqual(["15", "30"]);
  });

  it("is saved again after a save that failed, with what was typed last", async () => {
    let fails = true;
    const tried: string[] = [];
    const { states, draft } = saver((form) => {
      tried.push(form);
      return fails ? Promise.reject(new Error("no connection")) : Promise.resolve();
    });
    draft.note("a");
    await vi.advanceTimersByTimeAsync(maxLossMs);
    expect(states.at(-1)).toBe("failed");
    fails = false;
    await draft.flush();
    expect([tried, states.at(-1)]).toEqual([["a", "a"], "saved"]);
  });

  it("has one save under way at a time, the newest last", async () => {
    const order: string[] = [];
    const { draft } = saver(async (form) => {
      order.push(`begin ${form}`);
      await new Promise((resolve) => setTimeout(resolve, 5_000));
      order.push(`end ${form}`);
    });
    draft.note("a");
    await vi.advanceTimersByTimeAsync(maxLossMs);
    draft.note("b");
    await vi.advanceTimersByTimeAsync(20_000);
    expect(order).toEqual(["begin a", "end a", "begin b", "end b"]);
  });

  it("is not written after it was stopped", async () => {
    const { saved, draft } = saver();
    draft.note("a");
    await draft.stop();
    draft.note("b");
    await vi.advanceTimersByTimeAsync(10_000);
    expect(saved).toEqual([]);
  });
});
