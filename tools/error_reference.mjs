#!/usr/bin/env node
// SPDX-License-Identifier: Apache-2.0
// Prints the reference of refusals: every row of the closed error tables in the public headers, in its order,
// with its HTTP status and its text in both languages. The tables are rows of the form
//     inline constexpr ErrorCode name{"module.name", Refusal::conflict};
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

process.chdir(new URL("..", import.meta.url).pathname);
const status = {
  invalid: 422,
  malformed: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  stale: 412,
  too_large: 413,
  unsupported: 415,
  too_many: 429,
  unavailable: 503,
};
// As platform/http/src/problem.cpp answers them.
const statusOfItsOwn = { "http.method_not_allowed": 405, "http.internal": 500 };
const chinese = JSON.parse(readFileSync("i18n/errors.zh-CN.json", "utf8"));
const english = JSON.parse(readFileSync("i18n/errors.en.json", "utf8"));
const listed = ["ls-files", "--cached", "--others", "--exclude-standard", "--", ":(glob)**/include/**/*.hpp"];
const headers = execFileSync("git", listed, { encoding: "utf8" })
  .split("\n")
  .filter((path) => path !== "")
  .sort();
const cell = (text) => (text ?? "").replaceAll("|", "\\|");

const tables = new Map(); // module → rows, in the order of the headers
for (const header of headers) {
  const text = readFileSync(header, "utf8");
  for (const [, code, refusal] of text.matchAll(
    /constexpr\s+ErrorCode\s+\w+\{\s*"([\w.]+)",\s*Refusal::(\w+)\s*\}/g,
  )) {
    const module = code.split(".")[0];
    if (status[refusal] === undefined) throw new Error(`${header}: Refusal::${refusal} has no status here`);
    if (!tables.has(module)) tables.set(module, []);
    const answered = statusOfItsOwn[code] ?? status[refusal];
    tables
      .get(module)
      .push(`| \`${code}\` | ${answered} | ${cell(chinese[code])} | ${cell(english[code])} |`);
  }
}
console.log("# Refusals · 错误代码\n");
console.log(
  "In each table in the order in which an operation meets them. A code is stable for ever; the words may change.",
);
for (const [module, rows] of [...tables].sort(([a], [b]) => (a < b ? -1 : 1))) {
  console.log(`\n## ${module}\n\n| code | status | 中文 | English |\n|---|---|---|---|\n${rows.join("\n")}`);
}
