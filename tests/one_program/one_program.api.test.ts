// SPDX-License-Identifier: Apache-2.0
// A store is one program's at a time; what may run beside it does.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { binary, onPostgres, startProgram, type Program } from "../harness/program";

let program: Program;

beforeAll(async () => {
  program = await startProgram();
});
afterAll(async () => program.stop());

/** Runs a subcommand to its end; one that serves is ended after a while. */
function run(subcommand: string, folder: string, ...options: string[]) {
  const folders = ["--data", join(folder, "data"), "--keys", join(program.folder, "keys")];
  const env = { ...process.env, ...(onPostgres() ? { BANGFU_DATABASE: program.database } : {}) };
  return spawnSync(binary, [subcommand, ...options, ...folders], { env, encoding: "utf8", timeout: 30_000 });
}

test("serve and demo refuse a store that is served, in both languages", () => {
  const second = run("serve", program.folder, "--port", "0");
  expect(second.status).toBe(1);
  expect(second.stdout).toBe("");
  expect(second.stderr).toContain("请先停止它");
  expect(second.stderr).toContain("stop it first");
  expect(run("demo", program.folder, "--households", "1").status).toBe(1);
});

test.runIf(onPostgres())("serve refuses a database that another data folder is served from", () => {
  expect(run("serve", join(program.folder, "elsewhere"), "--port", "0").status).toBe(1);
});

test("what only looks, or makes ids of its own, runs beside it", () => {
  expect(run("verify-audit", program.folder).status).toBe(0);
  const roster = join(program.folder, "roster");
  expect(spawnSync(binary, ["demo-roster", "--to", roster]).status).toBe(0);
  // Refused for what it asks, not for the store.
  const beside = run("import", program.folder, join(roster, "roster.xlsx"), "--union", "nowhere");
  expect(beside.stderr).not.toContain("stop it first");
  expect(beside.stderr).toContain("union");
});

test("the store is free as soon as its program was killed", async () => {
  const place = await program.kill();
  program = await startProgram(["--empty"], {}, place);
  expect(run("serve", program.folder, "--port", "0").status).toBe(1);
});
