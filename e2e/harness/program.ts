// SPDX-License-Identifier: Apache-2.0
// The real program with a store of its own: a demonstration store in a new temporary folder, on a free port,
// serving the built pages. BANGFU_PROGRAM names another program to try.
import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const project = path.resolve(import.meta.dirname, "../..");
export const programPath = process.env["BANGFU_PROGRAM"] ?? path.join(project, "build/release/bin/bangfu");
const startTimeoutMs = 120_000;
const stopTimeoutMs = 20_000;

export interface Account {
  sign_in_name: string;
  password: string;
  name: string;
  role: string;
  union_name: string;
}

export interface Running {
  url: string;
  accounts: Account[];
  /** Everything the program printed until it listened. */
  printed: string;
  stop: () => Promise<void>;
}

function listening(child: ChildProcess): Promise<{ url: string; printed: string }> {
  return new Promise((resolve, reject) => {
    let printed = "";
    const timer = setTimeout(
      () => reject(new Error(`the program did not listen:\n${printed}`)),
      startTimeoutMs,
    );
    const read = (chunk: Buffer) => {
      printed += chunk.toString();
      const url = /^listening (\S+)\n/m.exec(printed)?.[1];
      if (url === undefined) return;
      clearTimeout(timer);
      // What follows the address in the same breath (the set-up link) is wanted too.
      setTimeout(() => resolve({ url, printed }), 300);
    };
    child.stdout?.on("data", read);
    child.stderr?.on("data", read);
    child.once("exit", (code) => {
      clearTimeout(timer);
      reject(new Error(`the program ended with ${String(code)}:\n${printed}`));
    });
  });
}

function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const timer = setTimeout(() => child.kill("SIGKILL"), stopTimeoutMs);
    child.once("exit", () => {
      clearTimeout(timer);
      resolve();
    });
    child.kill("SIGTERM");
  });
}

export async function startProgram(options: { empty?: boolean } = {}): Promise<Running> {
  const folder = mkdtempSync(path.join(tmpdir(), "bangfu-e2e-"));
  const data = path.join(folder, "data");
  const args = ["serve", "--data", data, "--keys", path.join(folder, "keys"), "--port", "0"];
  args.push("--web", path.join(project, "web/dist"));
  if (options.empty === true) args.push("--empty");
  const child = spawn(programPath, args, { cwd: project });
  try {
    const { url, printed } = await listening(child);
    const accounts =
      options.empty === true
        ? []
        : (JSON.parse(readFileSync(path.join(data, "demonstration-accounts.json")).toString()) as Account[]);
    const stop = async () => {
      await stopped(child);
      rmSync(folder, { recursive: true, force: true });
    };
    return { url, accounts, printed, stop };
  } catch (error) {
    await stopped(child);
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}
