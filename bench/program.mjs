// SPDX-License-Identifier: Apache-2.0
// The programs under measurement: started, asked, watched from outside, stopped.
import { execFileSync, spawn } from "node:child_process";
import { openSync, readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";

export const built = (name) => fileURLToPath(new URL(`../build/release/bin/${name}`, import.meta.url));

export const folders = (data) => ["--data", data, "--keys", `${data}-keys`];

/** Runs `bangfu COMMAND …` to its end; what it printed as JSON. */
export function runBangfu(words) {
  const printed = execFileSync(built("bangfu"), words, { stdio: ["ignore", "pipe", "inherit"] });
  return JSON.parse(printed.toString());
}

/** Starts a serving program; `startedMs` is the time until it listens. Its log goes to LOG. */
export async function startProgram(name, words, log) {
  const began = performance.now();
  const child = spawn(built(name), words, { stdio: ["ignore", "pipe", openSync(log, "w")] });
  const port = await new Promise((listening, failed) => {
    let printed = "";
    child.stdout.on("data", (text) => {
      printed += text.toString();
      const line = /^listening http:\/\/localhost:(\d+)$/m.exec(printed);
      if (line) listening(Number(line[1]));
    });
    child.once("exit", (code) => failed(new Error(`${name} ended with ${code}; see ${log}`)));
  });
  return { pid: child.pid, port, startedMs: performance.now() - began, stop: () => stop(child) };
}

async function stop(child) {
  const ended = new Promise((done) => child.once("exit", done));
  child.kill("SIGTERM");
  await ended;
}

/** Memory in MB: what is resident now, and the most that ever was. */
export function memoryOf(pid) {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  const kb = (field) => Number(new RegExp(`${field}:\\s+(\\d+)`).exec(status)[1]);
  return { now: kb("VmRSS") / 1024, most: kb("VmHWM") / 1024, ofItsOwn: kb("RssAnon") / 1024 };
}

/** Asks PATHS of PORT; what bench_load prints. */
export async function load(port, cookie, pathsFile, options) {
  const words = ["--port", port, "--cookie", cookie, "--paths", pathsFile, ...Object.entries(options).flat()];
  const child = spawn(built("bench_load"), words.map(String), { stdio: ["ignore", "pipe", "inherit"] });
  let printed = "";
  child.stdout.on("data", (text) => (printed += text.toString()));
  const code = await new Promise((done) => child.once("exit", done));
  if (code !== 0) throw new Error("bench_load failed");
  await pause(200); // what the run left behind (access log, answers under way) is not the next run's
  return JSON.parse(printed);
}
