// SPDX-License-Identifier: Apache-2.0
// kill -9 at random moments of an import that is applied, and of one that is undone: the batch is whole or
// absent, the next start finishes what was begun, and the audit is sound.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { Caller } from "../../../tests/harness/caller";
import { idOf } from "../../../tests/harness/office";
import { binary, startProgram, type Program } from "../../../tests/harness/program";

const rounds = process.env["BANGFU_LONG"] === "1" ? 25 : 2;
const households = 400;
const folder = mkdtempSync(join(tmpdir(), "bangfu-roster-"));
let program: Program | undefined;

afterAll(async () => {
  await program?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

interface Shown {
  state: string;
  version: number;
  made: number;
  job: { state: string } | null;
}

class Clerk {
  private constructor(readonly caller: Caller) {}

  static async of(running: Program, password: string): Promise<Clerk> {
    const caller = new Caller(running.url);
    await caller.signIn("clerk", password);
    return new Clerk(caller);
  }

  async upload(file: string): Promise<string> {
    const session = await this.caller.done("GET", "/api/session");
    const path = `/api/imports?union=${idOf(session["union"])}`;
    return idOf((await this.caller.upload(path, readFileSync(file))).body);
  }

  async show(id: string): Promise<Shown> {
    return (await this.caller.done("GET", `/api/imports/${id}`)) as unknown as Shown;
  }

  async settled(id: string): Promise<Shown> {
    for (;;) {
      const shown = await this.show(id);
      if (!["checking", "applying", "undoing"].includes(shown.state)) return shown;
      await pause(50);
    }
  }

  async households(): Promise<number> {
    let count = 0;
    for (let cursor = ""; ;) {
      const page = await this.caller.done("GET", `/api/households?limit=200${cursor}`);
      count += (page["items"] as unknown[]).length;
      if (page["next_cursor"] === null) return count;
      cursor = `&cursor=${String(page["next_cursor"])}`;
    }
  }
}

const audit = (running: Program) =>
  execFileSync(
    binary,
    ["verify-audit", "--data", join(running.folder, "data"), "--keys", join(running.folder, "keys")],
    {
      encoding: "utf8",
      env: { ...process.env, ...(running.database === "" ? {} : { BANGFU_DATABASE: running.database }) },
    },
  );

async function killAndStartAgain(running: Program): Promise<Program> {
  const place = await running.kill();
  return startProgram([], {}, place);
}

it(
  "apply_import and undo_import survive kill -9 at any moment",
  async () => {
    program = await startProgram([]);
    const password = /^\s+clerk\s+(\S+)/m.exec(program.printed())?.[1] ?? "";
    const before = await (await Clerk.of(program, password)).households();
    for (let round = 0; round < rounds; ++round) {
      const seed = String(round + 7);
      execFileSync(binary, [
        "demo-roster",
        "--to",
        folder,
        "--households",
        String(households),
        "--seed",
        seed,
      ]);
      let clerk = await Clerk.of(program, password);
      const id = await clerk.upload(join(folder, "roster.xlsx"));
      const checked = await clerk.settled(id);
      expect(checked.state).toBe("checked");

      await clerk.caller.done("POST", `/api/imports/${id}/apply`, { version: checked.version });
      await pause(Math.random() * 1500);
      program = await killAndStartAgain(program);
      clerk = await Clerk.of(program, password);
      const count = await clerk.households();
      const applied = await clerk.settled(id);
      expect(applied.state).toBe("applied");
      expect([before, before + applied.made]).toContain(count);
      expect(await clerk.households()).toBe(before + applied.made);

      await clerk.caller.done("POST", `/api/imports/${id}/undo`, { reason: "once more" });
      expect(await clerk.households()).toBe(before);
      await pause(Math.random() * 500);
      program = await killAndStartAgain(program);
      clerk = await Clerk.of(program, password);
      expect((await clerk.settled(id)).state).toBe("undone");
      expect(await clerk.households()).toBe(before);
      expect(audit(program)).toContain("the audit is sound");
    }
  },
  rounds * 60_000,
);
