#!/usr/bin/env node
// SPDX-License-Identifier: Apache-2.0
// Checks the house rules that a program can check (CONTRIBUTING.md lists them) over every file of the
// project, and appends its counts to $BANGFU_COUNTS, a rule being one test.
import { execFileSync } from "node:child_process";
import { appendFileSync, existsSync, readFileSync } from "node:fs";
import { fileRules } from "./file_rules.mjs";
import { edges, foreignTables, sqlInStore } from "./sql_rules.mjs";
import { treeRules } from "./tree_rules.mjs";

process.chdir(new URL("../..", import.meta.url).pathname);

const paths = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], {
  encoding: "utf8",
  maxBuffer: 1 << 26,
})
  .split("\n")
  .filter((path) => path !== "" && existsSync(path));
const binary = /\.(png|jpg|xlsx|zip|woff2?|ico|pdf|gz)$|(^|\/)corpus\//;
const tree = new Map(
  paths.filter((path) => !binary.test(path)).map((path) => [path, readFileSync(path, "utf8")]),
);

const modules = [...new Set([...tree.keys()].flatMap((path) => /^modules\/([^/]+)\//.exec(path)?.[1] ?? []))];
const allowed = edges(tree.get("modules.cmake") ?? "");
const perFile = {
  ...fileRules,
  sqlInStore,
  foreignTables: (file) => foreignTables(file, modules, allowed),
};

let failed = 0;
let passed = 0;
function report(rule, faults) {
  for (const { path, line, says } of faults) console.log(`${path}:${line}: ${says} [${rule}]`);
  if (faults.length > 0) failed++;
  else passed++;
}
for (const [rule, check] of Object.entries(perFile)) {
  report(
    rule,
    [...tree].flatMap(([path, text]) => check({ path, text }).map((fault) => ({ path, ...fault }))),
  );
}
for (const [rule, check] of Object.entries(treeRules)) report(rule, check(tree));

if (process.env.BANGFU_COUNTS) appendFileSync(process.env.BANGFU_COUNTS, `tidy ${passed} ${failed} 0\n`);
console.log(`${passed} house rules hold, ${failed} are broken, over ${tree.size} files`);
process.exitCode = failed === 0 ? 0 : 1;
