// SPDX-License-Identifier: Apache-2.0
// Starts one demonstration program for all tests and signs its first administrator in once.
import { mkdirSync } from "node:fs";
import path from "node:path";
import { request } from "@playwright/test";
import { startProgram } from "./program";
import { keepStage, type Stage } from "./stage";

interface SessionAnswer {
  staff: { id: string };
  union: { id: string };
}

export default async function globalSetup(): Promise<() => Promise<void>> {
  const program = await startProgram();
  const administrator = program.accounts.find((account) => account.role === "administrator");
  if (administrator === undefined) throw new Error("the demonstration store has no administrator");
  const context = await request.newContext({
    baseURL: program.url,
    extraHTTPHeaders: { "Sec-Fetch-Site": "same-origin", Origin: program.url },
  });
  const answer = await context.post("/api/session", {
    data: { sign_in_name: administrator.sign_in_name, password: administrator.password },
  });
  if (!answer.ok()) throw new Error(`the administrator cannot sign in: ${await answer.text()}`);
  const session = (await answer.json()) as SessionAnswer;
  const signedIn = path.resolve(import.meta.dirname, "../../build/e2e-signed-in.json");
  mkdirSync(path.dirname(signedIn), { recursive: true });
  await context.storageState({ path: signedIn });
  await context.dispose();
  const stage: Stage = {
    url: program.url,
    accounts: program.accounts,
    administrator,
    signedIn,
    ids: { staff: session.staff.id, union: session.union.id },
  };
  keepStage(stage);
  return program.stop;
}
