#!/usr/bin/env node
// SPDX-License-Identifier: Apache-2.0
// count_json.mjs NAME FILE : reads the JSON report of Vitest or Playwright and appends `NAME PASSED FAILED
// SKIPPED` to $BANGFU_COUNTS. A report that is not there, or counts nothing, is a failure.
import { appendFileSync, existsSync, readFileSync } from "node:fs";

const [name, file] = process.argv.slice(2);
const report = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
let counts = [0, 1, 0];
if (report.numTotalTests > 0) {
  const broken = report.success || report.numFailedTests > 0 ? 0 : 1; // a file that was not loaded has none
  counts = [
    report.numPassedTests,
    report.numFailedTests + broken,
    report.numPendingTests + (report.numTodoTests ?? 0),
  ];
} else if (report.stats) {
  const { expected, unexpected, flaky, skipped } = report.stats;
  counts = [expected, unexpected + flaky + (report.errors?.length ?? 0), skipped];
  if (expected + unexpected + flaky + skipped === 0) counts[1]++;
}
appendFileSync(process.env.BANGFU_COUNTS ?? "/dev/stderr", `${name} ${counts.join(" ")}\n`);
process.exitCode = counts[1] === 0 ? 0 : 1;
