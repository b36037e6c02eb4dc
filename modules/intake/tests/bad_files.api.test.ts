// SPDX-License-Identifier: Apache-2.0
// What offices drop by mistake: each file gets one refusal that names it and the place, and nothing of it is
// kept as a household. (What an xlsx can do wrong inside is tried beside the reader, in platform/sheets.)
import { afterAll, beforeAll, expect, it } from "vitest";
import { Caller } from "../../../tests/harness/caller";
import { idOf } from "../../../tests/harness/office";
import { startProgram, type Program } from "../../../tests/harness/program";

const headers =
  "档案编号,姓名,身份证号,本人月平均收入(元),家庭其他成员年收入(元),家庭人口,医疗自付支出(元/年),教育支出(元/年)";
const row = "K1,王静,11010519491231002X,2000,0,2,0,0";
const old = Buffer.from("d0cf11e0a1b11ae1", "hex");

const cases: { name: string; content: Buffer; code: string; args?: Record<string, string> }[] = [
  { name: "空.xlsx", content: Buffer.alloc(0), code: "sheets.empty_file" },
  { name: "文件.pdf", content: Buffer.from("%PDF-1.7 …"), code: "sheets.unsupported_type" },
  { name: "旧.xls", content: Buffer.concat([old, Buffer.alloc(4096)]), code: "sheets.old_excel" },
  {
    name: "密码.xlsx",
    content: Buffer.concat([old, Buffer.alloc(600), Buffer.from("EncryptedPackage", "utf16le")]),
    code: "sheets.password_protected",
  },
  { name: "坏.xlsx", content: Buffer.from("PK\x03\x04 and then nothing"), code: "sheets.damaged" },
  {
    name: "编码.csv",
    content: Buffer.concat([Buffer.from(`${headers}\n`), Buffer.from([0xff, 0xfe, 0xfd, 0x0a])]),
    code: "sheets.wrong_encoding",
    args: { line: "2" },
  },
  {
    name: "列.csv",
    content: Buffer.from(Array.from({ length: 1_000_000 }, (_, i) => `c${String(i)}`).join(",")),
    code: "sheets.too_many_columns",
    args: { row: "1", limit: "512" },
  },
  { name: "无户.csv", content: Buffer.from(`${headers}\n`), code: "intake.no_households" },
  { name: "别的.csv", content: Buffer.from("甲,乙\n1,2\n"), code: "intake.no_file_sheet" },
  {
    name: "重复.csv",
    content: Buffer.from(`${headers},家庭人口\n${row},3\n`),
    code: "intake.duplicate_header",
    args: { header: "家庭人口", columns: "6, 9" },
  },
];

let program: Program;
let clerk: Caller;
let union = "";

beforeAll(async () => {
  program = await startProgram([]);
  clerk = new Caller(program.url);
  await clerk.signIn("clerk", /^\s+clerk\s+(\S+)/m.exec(program.printed())?.[1] ?? "");
  union = idOf((await clerk.done("GET", "/api/session"))["union"]);
}, 60_000);
afterAll(() => program.stop());

interface Shown {
  state: string;
  refusal: { code: string; args: Record<string, string> } | null;
}

async function settled(id: string): Promise<Shown> {
  for (;;) {
    const shown = (await clerk.done("GET", `/api/imports/${id}`)) as unknown as Shown;
    if (shown.state !== "checking") return shown;
    await new Promise((done) => setTimeout(done, 30));
  }
}

const firstHouseholds = async () => (await clerk.done("GET", "/api/households?limit=200"))["items"];

it.each(cases)("start_import of $name is refused: $code", async ({ name, content, code, args }) => {
  const before = await firstHouseholds();
  const answer = await clerk.upload(`/api/imports?union=${union}`, new Uint8Array(content), undefined, name);
  expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(300);
  const shown = await settled(idOf(answer.body));
  expect(shown.state).toBe("refused");
  expect(shown.refusal?.code).toBe(code);
  if (code.startsWith("sheets.")) expect(Object.values(shown.refusal?.args ?? {}).join(" ")).toContain(name);
  expect(shown.refusal?.args).toMatchObject(args ?? {});
  expect(await firstHouseholds()).toEqual(before);
});
