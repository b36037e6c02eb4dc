// SPDX-License-Identifier: Apache-2.0
// The commands that README.md shows are typed as they stand there, beside the demonstration that its first
// command serves.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { binary, onPostgres, startProgram, type Program } from "../harness/program";

const shown = readFileSync(fileURLToPath(new URL("../../README.md", import.meta.url)), "utf8")
  .split("\n")
  .flatMap((line) => /^ {4}(build\/release\/bin\/bangfu .+)$/.exec(line)?.[1] ?? []);

// What they do does not depend on the database.
const described = test.skipIf(onPostgres());

let program: Program | undefined;

beforeAll(async () => {
  if (!onPostgres()) program = await startProgram([]);
});
afterAll(async () => program?.stop());

described("every command of the README runs where ./run has made the demonstration", () => {
  expect(shown.length).toBeGreaterThanOrEqual(2);
  const folder = program?.folder ?? "";
  const there = join(folder, "build/release/bin/bangfu");
  mkdirSync(dirname(there), { recursive: true });
  symlinkSync(binary, there);
  // As ./run has them, the folders are the defaults of where one stands.
  symlinkSync(join(folder, "keys"), join(folder, "data-keys"));
  for (const command of shown) {
    const here = command.replaceAll("/tmp/", `${folder}/`);
    const said = execFileSync("sh", ["-c", here], { cwd: folder, encoding: "utf8", stdio: "pipe" });
    expect(said, command).not.toBe("");
  }
});

test("an option before the files does not take them for its own", () => {
  const folder = mkdtempSync(join(tmpdir(), "bangfu-words."));
  const run = (...words: string[]) => execFileSync(binary, words, { encoding: "utf8", stdio: "pipe" });
  try {
    run("demo-roster", "--to", folder);
    const files = join(folder, "roster.xlsx");
    const options = [
      "--dry-run",
      "--standard-fen",
      "90000",
      "--union",
      "150499",
      "--data",
      join(folder, "none"),
    ];
    expect(JSON.parse(run("import", "--json", ...options, files))).toEqual(
      JSON.parse(run("import", files, "--json", ...options)),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
});
