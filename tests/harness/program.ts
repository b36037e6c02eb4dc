// SPDX-License-Identifier: Apache-2.0
// The real program on a store of its own: SQLite in a temporary folder, or, where BANGFU_TEST_POSTGRES names
// a server (tools/with_postgres), a database made there. Both go when the program is stopped.
import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** BANGFU_PROGRAM names another program to try. */
export const binary =
  process.env["BANGFU_PROGRAM"] ?? fileURLToPath(new URL("../../build/release/bin/bangfu", import.meta.url));
const startTimeoutMs = 120_000;
const stopTimeoutMs = 15_000;

export interface Program {
  url: string;
  /** Everything that it has printed on standard output so far. */
  printed: () => string;
  /** … and on standard error. */
  complained: () => string;
  folder: string;
  /** URI of its database on PostgreSQL, else "". */
  database: string;
  stop: () => Promise<void>;
  /** kill -9; what it wrote stays for `startProgram(…, place)`. */
  kill: () => Promise<Place>;
}

/** Where a store stands that outlives its program. */
export interface Place {
  folder: string;
  database: string;
}

export const onPostgres = () => process.env["BANGFU_TEST_POSTGRES"] !== undefined;

function sql(statement: string) {
  execFileSync("psql", [process.env["BANGFU_TEST_POSTGRES"] ?? "", "-q", "-c", statement], { stdio: "pipe" });
}

/** Starts `bangfu serve`, on the store at `place` where one is named, and waits until it listens. */
export async function startProgram(
  options: string[] = ["--empty"],
  environment: NodeJS.ProcessEnv = {},
  place?: Place,
) {
  const folder = place?.folder ?? mkdtempSync(join(tmpdir(), "bangfu-api-"));
  const database = place?.database ?? `bangfu_api_${randomBytes(6).toString("hex")}`;
  const env: NodeJS.ProcessEnv = { ...process.env, ...environment };
  if (onPostgres()) {
    if (place === undefined) sql(`create database ${database}`);
    env["BANGFU_DATABASE"] = (process.env["BANGFU_TEST_POSTGRES"] ?? "").replace(
      /\/postgres\?/,
      `/${database}?`,
    );
  }
  const folders = ["--data", join(folder, "data"), "--keys", join(folder, "keys")];
  const child = spawn(binary, ["serve", "--port", "0", ...folders, ...options], { env, stdio: "pipe" });
  const kill = () => child.kill("SIGKILL");
  process.once("exit", kill);

  let printed = "";
  let complained = "";
  child.stdout.on("data", (text: Buffer) => (printed += text.toString()));
  child.stderr.on("data", (text: Buffer) => (complained += text.toString()));
  const stop = async () => {
    await ended(child);
    process.removeListener("exit", kill);
    if (onPostgres()) sql(`drop database if exists ${database} with (force)`);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const url = await listening(child, () => printed);
    return {
      url,
      printed: () => printed,
      complained: () => complained,
      folder,
      database: onPostgres() ? (env["BANGFU_DATABASE"] ?? "") : "",
      stop,
      kill: async () => {
        const gone = new Promise((done) => child.once("exit", done));
        child.kill("SIGKILL");
        await gone;
        process.removeListener("exit", kill);
        return { folder, database };
      },
    } satisfies Program;
  } catch (error) {
    await stop();
    throw new Error(`${String(error)}\n${printed}\n${complained}`);
  }
}

async function listening(child: ChildProcess, printed: () => string): Promise<string> {
  const until = Date.now() + startTimeoutMs;
  while (Date.now() < until) {
    const line = /^listening (\S+)$/m.exec(printed());
    if (line?.[1] !== undefined) return line[1];
    if (child.exitCode !== null)
      throw new Error(`bangfu ended with ${String(child.exitCode)} before it served`);
    await new Promise((done) => setTimeout(done, 20));
  }
  throw new Error("bangfu did not say in time where it listens");
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  await new Promise<void>((done) => {
    const timer = setTimeout(() => child.kill("SIGKILL"), stopTimeoutMs);
    child.once("exit", () => {
      clearTimeout(timer);
      done();
    });
    child.kill("SIGTERM");
  });
}
