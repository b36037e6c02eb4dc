// SPDX-License-Identifier: Apache-2.0
// Starts one demonstration program for all tests, signs one account of each role in, and registers a
// household, so that pages of one record have one to show.
import { mkdirSync } from "node:fs";
import path from "node:path";
import { request, type APIRequestContext } from "@playwright/test";
import { checkedImport } from "./roster";
import { startProgram, type Account } from "./program";
import { keepStage, type SignedIn, type Stage } from "./stage";

interface SessionAnswer {
  staff: { id: string };
  union: { id: string };
  permissions: string[];
}

const build = path.resolve(import.meta.dirname, "../../build");

async function signIn(url: string, account: Account) {
  const context = await request.newContext({
    baseURL: url,
    extraHTTPHeaders: { "Sec-Fetch-Site": "same-origin", Origin: url },
  });
  const answer = await context.post("/api/session", {
    data: { sign_in_name: account.sign_in_name, password: account.password },
  });
  if (!answer.ok()) throw new Error(`${account.sign_in_name} cannot sign in: ${await answer.text()}`);
  const session = (await answer.json()) as SessionAnswer;
  const storage = path.join(build, `e2e-signed-in-${account.role}.json`);
  await context.storageState({ path: storage });
  const signedIn: SignedIn = { role: account.role, storage, permissions: session.permissions };
  return { context, session, signedIn };
}

/** Invented; its identity number has a right check character and is given to nobody. */
async function registerHousehold(clerk: APIRequestContext, union: string): Promise<string> {
  const answer = await clerk.post("/api/households", {
    data: {
      union,
      worker: {
        name: "斯琴高娃",
        sex: "female",
        nation: "MG",
        identity_number: "11010519491231002X",
        phone: "13800001234",
        employer: "K旗供热公司",
        union_member: true,
      },
      members: [
        {
          person: { name: "朝鲁", sex: "male", birth_date: "2009-05-06", occupation: "student" },
          relation: "child",
        },
      ],
      declared_category: "deep",
      main_cause: "serious_illness",
      address: "示例街 1 号",
      circumstances: [
        { kind: "income.own_monthly", amount_fen: 120000, from: "2026-01-01", source: "payslips" },
        { kind: "expenditure.medical", amount_fen: 2600000, from: "2026-01-01", source: "medical_bills" },
      ],
    },
  });
  if (!answer.ok()) throw new Error(`no household was registered: ${await answer.text()}`);
  return ((await answer.json()) as { id: string }).id;
}

export default async function globalSetup(): Promise<() => Promise<void>> {
  const program = await startProgram();
  mkdirSync(build, { recursive: true });
  const byRole = new Map([...program.accounts].reverse().map((account) => [account.role, account]));
  const administrator = byRole.get("administrator");
  if (administrator === undefined) throw new Error("the demonstration store has no administrator");
  const own = await signIn(program.url, administrator);
  const signedIn = [own.signedIn];
  const ids: Record<string, string> = {
    staff: own.session.staff.id,
    union: own.session.union.id,
    list: "never_helped",
  };
  for (const [role, account] of byRole) {
    if (role === "administrator") continue;
    const other = await signIn(program.url, account);
    signedIn.push(other.signedIn);
    if (role === "intake_worker") {
      ids["household"] = await registerHousehold(other.context, other.session.union.id);
      ids["import"] = await checkedImport(other.context, other.session.union.id);
    }
    await other.context.dispose();
  }
  await own.context.dispose();
  const stage: Stage = { url: program.url, accounts: program.accounts, administrator, signedIn, ids };
  keepStage(stage);
  return program.stop;
}
