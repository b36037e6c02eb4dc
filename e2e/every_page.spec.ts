// SPDX-License-Identifier: Apache-2.0
// Every page of the router × state × language × width: no axe finding, nothing wider than the window, no
// error in the console, a picture in build/screenshots/. The list is the router's own.
import path from "node:path";
import type { Page, Route } from "@playwright/test";
import { pages } from "../web/src/app/pages";
import {
  pageStates,
  type PageEntry,
  type PageState,
  type PageStateName,
} from "../web/src/platform/page_entry";
import { expectNoFindings } from "./harness/axe";
import { expect, storageOf, test, type Stage } from "./harness/stage";

const languages = ["zh-CN", "en"] as const;
const windows = [
  { width: 1366, height: 768 },
  { width: 360, height: 740 },
];
const screenshots = path.resolve(import.meta.dirname, "../build/screenshots");

interface Leaf {
  path: string;
}

/** Every field of a sent form, as the server would name it. */
function leaves(value: unknown, at = ""): Leaf[] {
  if (typeof value !== "object" || value === null) return at === "" ? [] : [{ path: at }];
  return Object.entries(value).flatMap(([name, inner]) => leaves(inner, at === "" ? name : `${at}.${name}`));
}

function problem(state: PageState, sent: unknown) {
  if (state.answer === "failed") return { status: 503, code: "http.store_unavailable", fields: [] };
  if (state.submit !== true) return { status: 403, code: "auth.not_permitted", fields: [] };
  const fields = leaves(sent).map((field) => ({ ...field, code: "required", args: {} }));
  return { status: 422, code: "json.invalid_form", fields };
}

async function answer(route: Route, state: PageState): Promise<void> {
  if (state.answer === "empty") {
    await route.fulfill({ json: { items: [], next_cursor: null, abilities: [] } });
    return;
  }
  const body = {
    ...problem(state, route.request().postDataJSON()),
    args: { permission: "organisation.see_unions" },
    trace_id: "0f3c",
  };
  await route.fulfill({
    status: body.status,
    contentType: "application/problem+json",
    body: JSON.stringify(body),
  });
}

async function intercept(page: Page, state: PageState): Promise<void> {
  const { call } = state;
  if (call === undefined) return;
  await page.route(
    (url) => url.pathname === call || (state.answer !== "empty" && url.pathname.startsWith(`${call}/`)),
    (route) => {
      // A form is read before it is refused: only what it sends is answered so.
      const meant =
        state.submit === true ? route.request().method() !== "GET" : route.request().method() === "GET";
      return meant ? answer(route, state) : route.fallback();
    },
  );
}

function addressOf(entry: PageEntry, stage: Stage): string {
  const address = entry.path.replace(/:(\w+)\??/g, (_whole, kind: string) => {
    const id = stage.ids[kind];
    if (id === undefined) throw new Error(`no record of the kind ${kind} for ${entry.path}`);
    return id;
  });
  return address + (entry.search ?? "");
}

async function fillAndSend(page: Page): Promise<void> {
  const form = page.locator("main form");
  for (const field of await form.locator("input:not([type=checkbox], [type=date], [type=file])").all()) {
    if (!(await field.isVisible())) continue; // behind a line that opens
    if ((await field.getAttribute("role")) === "combobox") {
      await field.click();
      await page.keyboard.press("Enter");
    } else if ((await field.getAttribute("inputmode")) === "decimal") await field.fill("1234.50");
    else if ((await field.getAttribute("role")) === "spinbutton") await field.fill("12");
    else await field.fill("示例 example 1234");
  }
  await form.locator("button[type=submit]").click();
  await expect(page.locator("main [role=alert]").first()).toBeVisible();
  await expect(page.locator(".ant-btn-loading")).toHaveCount(0);
}

async function settle(page: Page): Promise<void> {
  await expect(page.locator("h1").first()).toBeVisible();
  await expect(page.locator('[data-state="loading"], .anticon-loading')).toHaveCount(0);
  await page.evaluate(() => document.fonts.ready);
}

async function expectState(page: Page, name: PageStateName, state: PageState): Promise<void> {
  if (state.submit === true || name === "filled") return;
  const marks = { empty: "quiet", refused: "refused", failed: "failed" };
  // The empty tree of unions has no plate: it shows the union one is in.
  if (name !== "empty")
    await expect(page.locator(`[data-state="${marks[name]}"]:visible`).first()).toBeVisible();
}

async function look(page: Page, entry: PageEntry, name: PageStateName, state: PageState, stage: Stage) {
  for (const language of languages) {
    for (const window of windows) {
      await test.step(`${language} ${window.width}`, async () => {
        await page.setViewportSize(window);
        await page.addInitScript((kept) => localStorage.setItem("bangfu.language", kept), language);
        await page.goto(addressOf(entry, stage));
        await settle(page);
        if (state.submit === true) await fillAndSend(page);
        await expectState(page, name, state);
        await expect(page.locator("html")).toHaveAttribute("lang", language);
        const file = `${entry.name}.${name}.${language}.${window.width}.png`;
        await page.screenshot({ path: path.join(screenshots, file), fullPage: true });
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(wide, "the page is not wider than the window").toBeLessThanOrEqual(window.width);
        await expectNoFindings(page);
      });
    }
  }
}

for (const entry of pages) {
  test.describe(entry.name, () => {
    for (const name of pageStates) {
      const state = entry.states[name];
      if (typeof state === "string") continue; // the router says why the page has no such state
      test(name, async ({ browser, stage }) => {
        const storage =
          entry.audience === "signed_in" ? { storageState: storageOf(stage, entry.permission) } : {};
        const context = await browser.newContext({ baseURL: stage.url, ...storage });
        const page = await context.newPage();
        const errors: string[] = [];
        page.on("pageerror", (error) => errors.push(error.message));
        page.on("console", (message) => {
          // The browser reports the refusals that this test itself makes.
          if (message.type() === "error" && !/Failed to load resource/.test(message.text()))
            errors.push(message.text());
        });
        await intercept(page, state);
        await look(page, entry, name, state, stage);
        expect(errors).toEqual([]);
        await context.close();
      });
    }
  });
}
