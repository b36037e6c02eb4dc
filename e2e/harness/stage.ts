// SPDX-License-Identifier: Apache-2.0
// What all tests share: the running program, its accounts, and pages opened in it.
import { expect, test as base, type Browser, type Page } from "@playwright/test";
import type { Account } from "./program";

/** A browser in which somebody of a role is signed in. */
export interface SignedIn {
  role: string;
  storage: string;
  permissions: string[];
}

export interface Stage {
  url: string;
  accounts: Account[];
  administrator: Account;
  /** One of each role, the administrator first. */
  signedIn: SignedIn[];
  /** A record of each kind, for the parameters of routes. */
  ids: Record<string, string>;
}

const variable = "BANGFU_E2E_STAGE";

export function keepStage(stage: Stage): void {
  process.env[variable] = JSON.stringify(stage);
}

function readStage(): Stage {
  const text = process.env[variable];
  if (text === undefined) throw new Error("the program was not started");
  return JSON.parse(text) as Stage;
}

/** The storage of the first who holds the permission. */
export function storageOf(stage: Stage, permission?: string): string {
  const found = stage.signedIn.find(
    (other) => permission === undefined || other.permissions.includes(permission),
  );
  if (found === undefined) throw new Error(`nobody holds ${String(permission)}`);
  return found.storage;
}

/** The storage of somebody of the role. */
export function storageOfRole(stage: Stage, role: string): string {
  const found = stage.signedIn.find((other) => other.role === role);
  if (found === undefined) throw new Error(`nobody is ${role}`);
  return found.storage;
}

/**
 * A page in which somebody is signed in, in Chinese. What the browser refused by the content security policy
 * is a mistake of the program, whatever the test is about.
 */
async function withPage(
  browser: Browser,
  stage: Stage,
  storageState: string,
  use: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({ baseURL: stage.url, storageState });
  const refused: string[] = [];
  context.on("console", (message) => {
    if (message.text().includes("Content Security Policy")) refused.push(message.text());
  });
  await use(await context.newPage());
  await context.close();
  expect(refused, "refused by the content security policy").toEqual([]);
}

interface Fixtures {
  stage: Stage;
  /** A page of a browser in which the administrator is signed in, in Chinese. */
  administrator: Page;
  /** The same for an intake worker of the county. */
  clerk: Page;
}

export const test = base.extend<Fixtures>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the fixture's needs from the pattern
  stage: async ({}, use) => {
    await use(readStage());
  },
  baseURL: async ({ stage }, use) => {
    await use(stage.url);
  },
  administrator: async ({ browser, stage }, use) => withPage(browser, stage, storageOf(stage), use),
  clerk: async ({ browser, stage }, use) =>
    withPage(browser, stage, storageOfRole(stage, "intake_worker"), use),
});

export { expect } from "@playwright/test";

/** The words of a label in Chinese, as the pages themselves have them. */
export { default as words } from "../../web/src/modules/organisation/i18n/zh-CN.json" with { type: "json" };
export { default as uiWords } from "../../web/src/ui/i18n/zh-CN.json" with { type: "json" };
