// SPDX-License-Identifier: Apache-2.0
import { expect, test, words } from "./harness/stage";
import today from "../web/src/modules/today/i18n/zh-CN.json" with { type: "json" };

const focusedName =
  "document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? ''";

test("sign_in by keyboard only", async ({ page, stage }) => {
  await page.goto("/sign-in");
  await expect(page.getByLabel(words.sign_in.name)).toBeVisible();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "跳到正文" })).toBeFocused();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await expect(page.getByLabel(words.sign_in.name)).toBeFocused();
  await page.keyboard.type(stage.administrator.sign_in_name);
  await page.keyboard.press("Tab");
  await page.keyboard.type(stage.administrator.password);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: today.title })).toBeVisible();
});

test("the tree of unions by keyboard only", async ({ administrator: page }) => {
  await page.goto("/organisation/unions");
  await expect(page.getByRole("treeitem").nth(1)).toBeVisible();
  await page.getByRole("searchbox").focus();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("treeitem").first()).toBeFocused();
  await page.keyboard.press("ArrowDown");
  const name = String(await page.evaluate(focusedName));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 2, name })).toBeVisible();
});

test("a dialog takes the focus, holds it, and gives it back on Escape", async ({ administrator: page }) => {
  await page.goto("/organisation/staff");
  const button = page.getByRole("button", { name: words.staff.register });
  await button.focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog");
  await expect(dialog).toBeVisible();
  for (let step = 0; step < 20; ++step) {
    await page.keyboard.press("Tab");
    // Between the last and the first stands the browser's own frame, which a page sees as its body.
    const held = await dialog.evaluate(
      (box) => box.contains(document.activeElement) || document.activeElement === document.body,
    );
    expect(held).toBe(true);
  }
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(button).toBeFocused();
});

test("the page works at 200 % zoom", async ({ administrator: page }) => {
  // Twice as large on a screen of 1366×768 leaves a window of 683×384.
  await page.setViewportSize({ width: 683, height: 384 });
  for (const address of [
    "/organisation/unions",
    "/organisation/staff",
    "/organisation/roles",
    "/my-sessions",
  ]) {
    await page.goto(address);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(683);
  }
});
