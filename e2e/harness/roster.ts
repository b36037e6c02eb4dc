// SPDX-License-Identifier: Apache-2.0
// A made-up roster as offices keep them, with what is known of it beforehand: `bangfu demo-roster`.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { APIRequestContext } from "@playwright/test";
import { programPath } from "./program";

export interface Roster {
  file: string;
  expected: { households: number; statuses: Record<string, number> };
}

/** Rosters of different seeds hold different people. */
export function makeRoster(households: number, seed: number): Roster {
  const folder = mkdtempSync(path.join(tmpdir(), "bangfu-roster-"));
  const sizes = ["--households", String(households), "--seed", String(seed)];
  execFileSync(programPath, ["demo-roster", "--to", folder, ...sizes]);
  const expected = JSON.parse(
    readFileSync(path.join(folder, "expected.json")).toString(),
  ) as Roster["expected"];
  return { file: path.join(folder, "roster.xlsx"), expected };
}

const pause = () => new Promise((resolve) => setTimeout(resolve, 200));
const most = 300;

/** An import that was checked and waits for a person; leads to its id. */
export async function checkedImport(clerk: APIRequestContext, union: string): Promise<string> {
  const query = `union=${union}&local_minimum_fen=80000&local_minimum_source=example`;
  const sent = await clerk.post(`/api/imports?${query}`, {
    headers: { "X-File-Name": "roster.xlsx", "Content-Type": "application/octet-stream" },
    data: readFileSync(makeRoster(120, 4711).file),
  });
  if (!sent.ok()) throw new Error(`no roster was taken: ${await sent.text()}`);
  const { id } = (await sent.json()) as { id: string };
  for (let asked = 0; asked < most; asked += 1) {
    const { state } = (await (await clerk.get(`/api/imports/${id}`)).json()) as { state: string };
    if (state === "checked") return id;
    if (state === "refused") throw new Error("the roster was refused");
    await pause();
  }
  throw new Error("the roster was not checked in time");
}
