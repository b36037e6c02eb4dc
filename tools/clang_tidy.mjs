// SPDX-License-Identifier: Apache-2.0
// clang_tidy.mjs BUILD [PART] : clang-tidy over every C++ source of the project (whose path has PART in it),
// by the compile commands of build/BUILD.
//
// Nearly all of clang-tidy's time goes into the standard headers, again for every file, so files of one
// target that can stand in one translation unit are read together: first all of them, and where names collide
// the halves, down to single files. A group's file is called UnifiedSource… because clang's analyzer follows
// paths through included sources only below a file of that name.
//
// Prints the findings, and as last line `FILES FILES_WITH_FINDINGS`; exit 1 when there are findings.
import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { basename, join, relative, resolve } from "node:path";
import process from "node:process";

const root = resolve(import.meta.dirname, "..");
const [build, part = ""] = process.argv.slice(2);
const folder = join(root, "build", build);
const ours = new RegExp(`^${root}/(base|engine|forms|platform|modules|app|bench)/`);
const dropped = /^(-MD|-Werror|-Wno-restrict|-fsanitize.*|-fno-sanitize.*)$/; // g++'s own, or of no use here

// A unity file only includes the sources it stands for.
function sources_of(file) {
  if (!file.includes("/Unity/")) return [file];
  return [...readFileSync(file, "utf8").matchAll(/^#include "(.+)"$/gm)].map((match) => match[1]);
}

function flags_of(command) {
  const words = command.split(" ").filter((word) => word !== "");
  const first = words.findIndex((word) => word.startsWith("-"));
  return words.slice(first, words.indexOf("-o")).filter((word, i, all) => {
    const named = /^-M[TF]$/;
    return !dropped.test(word) && !named.test(word) && !named.test(all[i - 1] ?? "");
  });
}

function groups() {
  const by_flags = new Map();
  for (const { command, file } of JSON.parse(readFileSync(join(folder, "compile_commands.json"), "utf8"))) {
    const flags = flags_of(command);
    const key = flags.join(" ");
    for (const source of sources_of(file).filter((name) => ours.test(name) && name.includes(part))) {
      if (!by_flags.has(key)) by_flags.set(key, { flags, files: [] });
      by_flags.get(key).files.push(source);
    }
  }
  // The statements of a module's store name their own `select`, each file for itself.
  const apart = [];
  for (const { flags, files } of by_flags.values()) {
    const store = files.filter((name) => name.includes("/src/store/"));
    for (const file of store) apart.push({ flags, files: [file] });
    const rest = files.filter((name) => !store.includes(name));
    if (rest.length > 0) apart.push({ flags, files: rest });
  }
  return apart.sort((a, b) => b.files.length - a.files.length);
}

function run(program, words) {
  return new Promise((done) => {
    execFile(program, words, { cwd: folder, maxBuffer: 1 << 28 }, (error, out, err) =>
      done({ failed: error !== null, out, err }),
    );
  });
}

const scratch = mkdtempSync(join(tmpdir(), "bangfu-clang-tidy."));
const waiting = groups();
const findings = new Set();
let number = 0;
let files_read = 0;

async function read_group({ flags, files }) {
  const unit = join(scratch, `UnifiedSource-${number++}-${basename(files[0])}`);
  writeFileSync(unit, files.map((file) => `#include "${file}"\n`).join(""));
  if (files.length > 1) {
    const compiled = await run("clang++-16", [...flags, "-w", "-fsyntax-only", unit]);
    if (compiled.failed) {
      const half = files.length / 2;
      waiting.unshift({ flags, files: files.slice(0, half) }, { flags, files: files.slice(half) });
      return;
    }
  }
  const { failed, out, err } = await run("clang-tidy-16", [
    `--config-file=${join(root, ".clang-tidy")}`,
    `--header-filter=${ours.source}`,
    "--quiet",
    unit,
    "--",
    ...flags,
    "-Wno-unknown-warning-option",
  ]);
  files_read += files.length;
  const found = out.split("\n").filter((line) => /: (warning|error): /.test(line));
  for (const line of found) findings.add(line.replace(`${root}/`, ""));
  if (failed && found.length === 0) findings.add(`${relative(root, files[0])}: error: ${err.trim()}`);
}

async function worker() {
  for (let group = waiting.shift(); group !== undefined; group = waiting.shift()) await read_group(group);
}

try {
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
} finally {
  rmSync(scratch, { recursive: true });
}
for (const line of [...findings].sort()) console.log(line);
const bad = new Set([...findings].map((line) => line.split(":")[0]));
console.log(`${files_read} ${bad.size}`);
process.exitCode = bad.size > 0 ? 1 : 0;
