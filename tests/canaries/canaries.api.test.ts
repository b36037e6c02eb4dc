// SPDX-License-Identifier: Apache-2.0
// Canaries: a value that stands nowhere else goes into every sealed field, through the API as staff would
// type it. Then every byte that the program left behind is searched for it: database, write-ahead log,
// papers, backups of data, log, and an export made without the permission to reveal. The list of fields is
// that of docs/data-classes.md, so a new sealed field without a canary fails here. A value stored in clear
// proves that the search looks where the data is.
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Caller, type Answer } from "../harness/caller";
import { idOf, Office, password } from "../harness/office";
import { binary, onPostgres } from "../harness/program";

const plainName = "Canary-in-clear";
const words = (field: string) => `canary sings of ${field} 7f3a91c2`;

/** By field code: what was typed. Identity number and phone are right ones, or they would be refused. */
const canaries = new Map<number, string>([
  [1, words("a paper")],
  [100, "13987650123"],
  [200, "150404198803124522"],
  [201, "13532374819"],
  [202, words("the address")],
  [203, words("remarks")],
  [204, words("a diagnosis")],
  [205, "6217002870012348817"],
  [206, words("a title")],
  [207, words("remarks of yesterday")],
  [208, words("a draft")],
  [500, words("a need")],
  [700, words("a staged roster")],
]);
/** Nobody types these: the program makes up the canary of its backups and looks for it when restoring. */
const madeByTheProgram = new Set([2]);

let office: Office;
let exported: Uint8Array;
let token: string;

async function jobDone(caller: Caller, job: string): Promise<void> {
  for (let i = 0; i < 300; ++i) {
    const state = (await caller.done("GET", `/api/jobs/${job}`))["state"];
    if (state === "done") return;
    if (state !== "queued" && state !== "running") throw new Error(`the export is ${String(state)}`);
    await new Promise((later) => setTimeout(later, 100));
  }
  throw new Error("the export did not end");
}

async function type(caller: Caller): Promise<void> {
  const value = (code: number) => canaries.get(code);
  const made = await caller.done("POST", "/api/households", {
    union: office.union("own"),
    as_draft: true,
    worker: { name: plainName, identity_number: value(200), phone: value(201) },
    address: value(202),
    remarks: value(207),
    circumstances: [{ kind: "health.diagnosis", text: value(204), from: "2026-01-01", source: "other" }],
    bank_account: { bank: "Bank", number: value(205) },
  });
  const household = `/api/households/${idOf(made)}`;
  // What stood before a change is history, sealed too.
  await caller.done("PATCH", household, { remarks: { from: value(207), to: value(203) } });
  const paper = await caller.upload(
    `${household}/attachments?kind=other&title=${encodeURIComponent(value(206) ?? "")}`,
    `%PDF-1.4\n${value(1) ?? ""}\n`,
    "application/pdf",
  );
  if (paper.status >= 300) throw new Error(JSON.stringify(paper.body));
  await caller.done("PUT", `/api/drafts/change_household/${idOf(made)}`, {
    base_version: 1,
    form: { remarks: value(208) },
  });
  await caller.done("POST", `${household}/needs`, {
    code: "living",
    words: value(500),
    felt: true,
    expressed: true,
    normative: false,
    comparative: false,
    arose_on: "2026-01-01",
  });
  // Reading what is sealed must not leave it anywhere either.
  const worker = idOf(made["worker"]);
  const reveal = { field: "identity_number", reason: "the canary is looked for" };
  await caller.done("POST", `/api/persons/${worker}/reveal`, reveal);
  const job = await caller.done("POST", "/api/households/export", {});
  await jobDone(caller, String(job["job"]));
  exported = await caller.download(`/api/exports/${idOf(job)}`);
}

/** A roster that was read and waits in the staging for somebody to apply it. */
async function stage(caller: Caller): Promise<void> {
  const roster =
    "档案编号,姓名,身份证号,本人月平均收入(元),家庭其他成员年收入(元),家庭人口,医疗自付支出(元/年),教育支出(元/年),备注\n" +
    `K1,王静,11010519491231002X,2000,0,2,0,0,${canaries.get(700) ?? ""}\n`;
  const minimum = "local_minimum_fen=90000&local_minimum_source=Notice";
  const path = `/api/imports?union=${office.union("own")}&${minimum}`;
  const started = await caller.upload(path, roster, undefined, "roster.csv");
  for (;;) {
    const shown = await caller.done("GET", `/api/imports/${idOf(started.body)}`);
    if (shown["state"] === "checked") return;
    if (shown["state"] !== "checking") throw new Error(JSON.stringify(shown));
    await new Promise((later) => setTimeout(later, 50));
  }
}

/** A colleague whose kept answer (Idempotency-Key) holds the token of a password link. */
async function register(): Promise<Answer> {
  const body = {
    name: "With a phone",
    sign_in_name: "phoned",
    phone: canaries.get(100),
    union: office.union("own"),
    role: office.role("caseworker"),
  };
  return office.admin.call("POST", "/api/staff", body, { "idempotency-key": "canary-0001" });
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

const findings = (text: string) =>
  filesBelow(office.program.folder)
    .filter((path) => statSync(path).size > 0 && readFileSync(path).includes(text))
    .map((path) => path.slice(office.program.folder.length + 1));

beforeAll(async () => {
  office = await Office.open(["--log-level", "debug"]);
  const answer = await register();
  token = String(answer.body["link_token"]);
  const { caller } = await office.as("caseworker");
  await type(caller);
  await stage((await office.as("intake_worker")).caller);
  const folder = office.program.folder;
  if (onPostgres()) {
    // The dump is the database, as a backup of it would hold it.
    const dump = execFileSync("pg_dump", ["--dbname", office.program.database], { maxBuffer: 1 << 28 });
    writeFileSync(join(folder, "dump.sql"), dump);
  } else {
    const places = ["--data", join(folder, "data"), "--keys", join(folder, "keys")];
    const to = ["--to", join(folder, "backup"), "--keys-to", join(folder, "key-backup")];
    execFileSync(binary, ["backup", ...places, ...to], { stdio: "pipe" });
  }
  writeFileSync(join(folder, "export.xlsx"), exported);
  execFileSync("unzip", ["-q", join(folder, "export.xlsx"), "-d", join(folder, "exported")]);
  writeFileSync(join(folder, "log"), office.program.printed() + office.program.complained());
}, 120_000);

afterAll(() => office.close());

test("every sealed field of docs/data-classes.md has a canary", () => {
  const classes = readFileSync(new URL("../../docs/data-classes.md", import.meta.url), "utf8");
  const table = /\| field code \|[^\n]*\n[^\n]*\n((?:\|[^\n]*\n)+)/.exec(classes)?.[1] ?? "";
  const codes = [...table.matchAll(/^\| (\d+) \|/gm)].map((row) => Number(row[1]));
  expect(codes.length).toBeGreaterThan(10);
  const keptAnswer = 3;
  const covered = new Set([...canaries.keys(), ...madeByTheProgram, keptAnswer]);
  expect(codes.filter((code) => !covered.has(code))).toEqual([]);
});

test("the search sees what stands in clear, in the database, in the export and in the log", () => {
  const found = findings(plainName);
  expect(found.some((path) => path.startsWith("data/") || path === "dump.sql")).toBe(true);
  expect(found.some((path) => path.startsWith("exported/"))).toBe(true);
  expect(findings("/api/households")).toContain("log");
});

test.each([...canaries])("the canary of field %i stands nowhere in clear", (_code, value) => {
  expect(findings(value)).toEqual([]);
});

test("what was typed is kept: its owner may read it again", async () => {
  const { caller } = await office.as("caseworker");
  const found = await caller.done("GET", `/api/search?q=${encodeURIComponent(plainName)}`);
  const household = (found["items"] as { household: string }[])[0]?.household ?? "";
  const reveal = { field: "address", reason: "the canary is looked for" };
  const shown = await caller.done("POST", `/api/households/${household}/reveal`, reveal);
  expect(shown["value"]).toBe(canaries.get(202));
});

test("a kept answer holds no secret in clear, nor does anything hold a password", () => {
  expect(token.length).toBeGreaterThan(20);
  expect(findings(token)).toEqual([]);
  expect(findings(password)).toEqual([]);
});
