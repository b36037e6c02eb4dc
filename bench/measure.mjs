// SPDX-License-Identifier: Apache-2.0
// bench/run's work: makes the store, starts the programs, measures, prints rows for docs/measurements.md.
// See README.md for the options and for how each figure is taken.
import { existsSync, mkdirSync, statSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { dirname, join, resolve } from "node:path";
import { performance } from "node:perf_hooks";
import { setTimeout as pause } from "node:timers/promises";
import { parseArgs } from "node:util";
import { folders, load, memoryOf, runBangfu, startProgram } from "./program.mjs";
import { importRoster } from "./roster.mjs";
import { signInAtTheTop } from "./staff.mjs";
import { pinyinWords } from "./words.mjs";

const { values: options } = parseArgs({
  options: {
    households: { type: "string", default: "20000" },
    more: { type: "string", default: "2000" },
    data: { type: "string", default: "build/bench/store" },
    port: { type: "string", default: "8105" },
    seconds: { type: "string", default: "20" },
    only: { type: "string", default: "load,roster,start,read,pages,search,gap,export,memory" },
  },
});
const data = resolve(options.data);
const parts = new Set(options.only.split(","));
const rows = [];
const tell = (what, figure, bar) => {
  rows.push([what, figure, bar]);
  process.stderr.write(`${what}: ${figure}\n`);
};
const ms = (number) => `${number.toFixed(number < 10 ? 1 : 0)} ms`;
const percentiles = (run) =>
  `p50 ${ms(run.p50_ms)}, p99 ${ms(run.p99_ms)}, max ${ms(run.max_ms)} ` +
  `(${run.requests} requests, ${run.failed} failed)`;

function pathsFile(name, paths) {
  const file = join(dirname(data), `paths-${name}.txt`);
  writeFileSync(file, paths.join("\n"));
  return file;
}

function fillStore() {
  const made = (households, seed) =>
    runBangfu(["demo", "--households", households, "--seed", seed, "--json", ...folders(data)]);
  const figure = (filled) =>
    `${filled.rows_a_second} rows/s (${filled.rows} rows, ${filled.circumstances} circumstances), ` +
    `longest write ${filled.longest_write_ms} ms`;
  if (!existsSync(data)) {
    mkdirSync(dirname(data), { recursive: true });
    const filled = made(options.households, "1");
    tell(`loading ${filled.households} households into an empty store`, figure(filled), "10,000/s");
  }
  if (parts.has("load")) {
    const seed = String(2 + Math.floor(Date.now() / 1000));
    const filled = made(options.more, seed);
    tell(`loading ${filled.households} households more`, figure(filled), "5,000/s at 1 M persons");
  }
}

const at = ["--port", options.port, ...folders(data)];
const log = (name) => join(dirname(data), `${name}.log`);

async function measureStart() {
  const program = await startProgram("bangfu", ["serve", ...at], log("serve"));
  tell("serving after start", ms(program.startedMs), "< 2 s");
  await program.stop();
}

// Households all over the scope, with their persons.
async function sampleHouseholds(staff) {
  const sample = [];
  const unions = [];
  const walk = async (parent) => {
    const { items } = await staff.call("GET", `/api/unions?parent=${parent}`);
    for (const item of items) {
      unions.push(item.id);
      if (item.has_children) await walk(item.id);
    }
  };
  const [root] = (await staff.call("GET", "/api/unions?q=草原盟总工会")).items;
  await walk(root.id);
  for (const union of unions) {
    if (sample.length >= 3000) break;
    const page = await staff.call("GET", `/api/households?union=${union}&limit=20`);
    sample.push(...page.items);
  }
  for (let i = sample.length - 1; i > 0; --i) {
    const j = (i * 7919) % (i + 1);
    [sample[i], sample[j]] = [sample[j], sample[i]];
  }
  return { root, unions, sample };
}

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

// Both in turn, so that what else the machine does befalls both.
async function measurePointRead(port, staff, { sample }) {
  const reads = pathsFile(
    "person",
    sample.map((item) => `/api/persons/${item.worker.id}`),
  );
  const size = (await load(port, staff.cookie, reads, { "--seconds": 1 })).body_bytes;
  const bytes = Math.min(8192, Math.round(size / 64) * 64);
  const constant = pathsFile("constant", [`/api/bench/constant/${bytes}`]);
  const ratios = [];
  const speeds = { read: [], constant: [] };
  for (let round = 0; round < 5; ++round) {
    const base = await load(port, staff.cookie, constant, { "--seconds": 3 });
    const read = await load(port, staff.cookie, reads, { "--seconds": 3 });
    if (read.failed > 0) throw new Error("point reads failed");
    ratios.push(read.per_second / base.per_second);
    speeds.read.push(read.per_second);
    speeds.constant.push(base.per_second);
  }
  tell(
    `point read of a person : constant of ${bytes} bytes`,
    `${median(ratios).toFixed(2)} (${median(speeds.read).toFixed(0)}/s : ` +
      `${median(speeds.constant).toFixed(0)}/s; rounds ${ratios.map((r) => r.toFixed(2)).join(" ")})`,
    process.env.BANGFU_DATABASE ? "≥ 0.25" : "≥ 0.5",
  );
}

async function atTwoHundred(port, staff, what, name, paths, bar = "p99 < 50 ms") {
  const run = await load(port, staff.cookie, pathsFile(name, paths), {
    "--rate": 200,
    "--seconds": options.seconds,
    "--connections": 32,
  });
  tell(`${what} at 200/s`, percentiles(run), bar);
}

async function measurePages(port, staff, { root, unions, sample }) {
  const q = encodeURIComponent;
  const lists = [`/api/households?union=${root.id}&limit=50`, "/api/households?limit=50"];
  const first = await staff.call("GET", "/api/households?limit=50");
  lists.push(`/api/households?limit=50&cursor=${q(first.next_cursor)}`);
  for (const union of unions.slice(0, 60)) lists.push(`/api/households?limit=50&union=${union}`);
  await atTwoHundred(port, staff, "list page", "list", lists);
  const filtered = [
    "state=in_force",
    "proposed=deep&sex=female",
    "cause=accident&new_form=true",
    "union_member=false",
  ];
  await atTwoHundred(
    port,
    staff,
    "list page with filters, whole scope",
    "filtered",
    filtered.map((f) => `/api/households?limit=50&${f}`),
  );
  await atTwoHundred(port, staff, "list page with a filter that nothing meets", "none", [
    "/api/households?limit=50&category=deep",
    "/api/households?limit=50&state=left",
  ]);
  await atTwoHundred(
    port,
    staff,
    "file page",
    "file",
    sample.map((item) => `/api/households/${item.id}`),
  );
  await atTwoHundred(
    port,
    staff,
    "timeline of a file",
    "timeline",
    sample.map((item) => `/api/households/${item.id}/timeline`),
  );
}

async function measureSearch(port, staff, { sample }) {
  const ask = (word) => `/api/search?q=${encodeURIComponent(word)}`;
  const names = sample.map((item) => item.worker.name);
  await atTwoHundred(port, staff, "search by name", "names", names.map(ask));
  await atTwoHundred(
    port,
    staff,
    "search by part of a name",
    "parts",
    names.map((n) => ask([...n].slice(-2).join(""))),
  );
  await atTwoHundred(port, staff, "search by pinyin and initials", "pinyin", pinyinWords.map(ask));
  await atTwoHundred(
    port,
    staff,
    "search by file number",
    "numbers",
    sample.map((item) => ask(item.file_no)),
  );
}

async function measureGap(staff) {
  const groups = ["", "category=deep", "sex=female", "cause=accident", "new_form=true"];
  for (const frame of ["survey", "files"]) {
    const times = [];
    for (const group of groups) {
      const began = performance.now();
      await staff.call("GET", `/api/gap?frame=${frame}&${group}`);
      times.push(performance.now() - began);
    }
    tell(
      `gap page, frame ${frame}, ${groups.length} groups`,
      times.map(ms).join(", "),
      "< 200 ms (evaluation)",
    );
  }
}

async function measureExport(program, staff) {
  const before = memoryOf(program.pid);
  const began = performance.now();
  const asked = await staff.call("POST", "/api/households/export", { filters: { proposed: "relative" } });
  let job = {};
  let most = 0;
  do {
    await pause(50);
    most = Math.max(most, memoryOf(program.pid).ofItsOwn);
    job = await staff.call("GET", `/api/jobs/${asked.job}`);
  } while (job.state === "queued" || job.state === "running");
  const took = (performance.now() - began) / 1000;
  if (job.state !== "done") throw new Error(`the export ended ${job.state}`);
  const file = await staff.call("GET", `/api/exports/${asked.id}`);
  const outcome = typeof job.outcome === "string" ? JSON.parse(job.outcome) : job.outcome;
  tell(
    `xlsx export of ${outcome.households} rows`,
    `${took.toFixed(1)} s, ${(file.byteLength / 1e6).toFixed(1)} MB, own memory +${(most - before.ofItsOwn).toFixed(0)} MB`,
    "< 10 s and < +50 MB at 100,000 rows",
  );
}

async function measureRoster(staff) {
  const seed = 1 + (Math.floor(Date.now() / 1000) % 1_000_000);
  const done = await importRoster(staff, join(dirname(data), "roster"), Number(options.more), seed);
  const { checked, applied } = done.seconds;
  tell(
    `import of a roster: ${done.rows} rows, ${done.made} households made`,
    `${(done.rows / (checked + applied)).toFixed(0)} rows/s (checked in ${checked.toFixed(1)} s, applied in ` +
      `${applied.toFixed(1)} s); another write waited ${ms(done.longestWaitMs)} at most`,
    "10,000/s empty, 5,000/s at 1 M persons; < 250 ms",
  );
}

async function measureServing() {
  const program = await startProgram("bench_server", at, log("bench_server"));
  try {
    const staff = await signInAtTheTop(program.port, data);
    if (parts.has("roster")) await measureRoster(staff);
    const office = await sampleHouseholds(staff);
    if (parts.has("read")) await measurePointRead(program.port, staff, office);
    if (parts.has("pages")) await measurePages(program.port, staff, office);
    if (parts.has("search")) await measureSearch(program.port, staff, office);
    if (parts.has("export")) await measureExport(program, staff);
    if (parts.has("memory")) {
      const { now, most, ofItsOwn } = memoryOf(program.pid);
      tell(
        "memory after all of these",
        `${now.toFixed(0)} MB (most ${most.toFixed(0)}; its own, without mapped files, ` +
          `${ofItsOwn.toFixed(0)})`,
        "< 600 MB at 1 M persons",
      );
    }
    if (parts.has("gap")) await measureGap(staff);
  } finally {
    await program.stop();
  }
}

function printMarkdown() {
  const file = join(data, "bangfu.db");
  const size = existsSync(file) ? `${(statSync(file).size / 1e9).toFixed(2)} GB` : "PostgreSQL";
  console.log(
    `<!-- ${new Date().toISOString().slice(0, 10)}, ${cpus().length} × ${cpus()[0].model}, store ${size} -->`,
  );
  for (const [what, figure, bar] of rows) console.log(`| ${what} | ${figure} | ${bar} |`);
}

fillStore();
if (parts.has("start")) await measureStart();
await measureServing();
printMarkdown();
