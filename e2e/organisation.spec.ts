// SPDX-License-Identifier: Apache-2.0
import type { Page } from "@playwright/test";
import { expectNoFindings } from "./harness/axe";
import { expect, test, uiWords, words, type Stage } from "./harness/stage";
import today from "../web/src/modules/today/i18n/zh-CN.json" with { type: "json" };

async function signIn(page: Page, name: string, password: string): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel(words.sign_in.name).fill(name);
  await page.getByLabel(words.sign_in.password, { exact: true }).fill(password);
  await page.getByRole("button", { name: words.sign_in.submit }).click();
}

const unlike = (name: string) => `${name} ${Date.now().toString(36)}`;

async function openOwnUnion(page: Page, stage: Stage): Promise<void> {
  await page.goto(`/organisation/unions/${stage.ids["union"] ?? ""}`);
  await expect(page.getByRole("article")).toBeVisible();
}

async function createUnion(page: Page, stage: Stage, name: string): Promise<void> {
  await openOwnUnion(page, stage);
  await page.getByRole("button", { name: words.union.create }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel(words.union.name).fill(name);
  await expectNoFindings(page);
  await dialog.getByRole("button", { name: words.union.create }).click();
  await expect(page.getByRole("heading", { level: 2, name })).toBeVisible();
}

/** Leads to the sign-in name chosen. */
async function registerStaff(page: Page, name: string): Promise<string> {
  const signInName = `t${Date.now().toString(36)}`;
  await page.goto("/organisation/staff");
  await page.getByRole("button", { name: words.staff.register }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel(words.staff.role).click();
  await page.keyboard.press("Enter");
  await dialog.getByLabel(words.staff.name, { exact: true }).fill(name);
  await dialog.getByLabel(words.staff.sign_in_name).fill(signInName);
  await dialog.getByRole("button", { name: words.staff.register }).click();
  await expect(dialog.getByLabel(words.password_link.label)).toBeVisible();
  return signInName;
}

test("sign_in refuses a wrong password and says so, then lets the right one in", async ({ page, stage }) => {
  const { sign_in_name: name, password } = stage.administrator;
  await signIn(page, name, `${password}x`);
  await expect(page.getByRole("alert").first()).toBeFocused();
  await page.getByLabel(words.sign_in.password, { exact: true }).fill(password);
  await page.getByRole("button", { name: words.sign_in.submit }).click();
  await expect(page.getByRole("heading", { level: 1, name: today.title })).toBeVisible();
});

test("show_store says on each page that this is a demonstration", async ({ page, administrator }) => {
  await page.goto("/sign-in");
  await expect(page.getByText("演示数据", { exact: false })).toBeVisible();
  await administrator.goto("/my-sessions");
  await expect(administrator.getByText("演示数据", { exact: false })).toBeVisible();
});

test("sign_out ends the session", async ({ page, stage }) => {
  const { sign_in_name: name, password } = stage.administrator;
  await signIn(page, name, password);
  await expect(page.getByRole("heading", { level: 1, name: today.title })).toBeVisible();
  await page.getByRole("button", { name: new RegExp(stage.administrator.name) }).click();
  await page.getByRole("menuitem", { name: "退出登录" }).click();
  await expect(page.getByRole("heading", { level: 1, name: words.sign_in.title })).toBeVisible();
  await page.goto("/organisation/unions");
  await expect(page).toHaveURL(/\/sign-in\?next=/);
});

test("a session that ended keeps the page and what was typed", async ({ page, stage }) => {
  const { sign_in_name: name, password } = stage.administrator;
  await signIn(page, name, password);
  await expect(page.getByRole("heading", { level: 1, name: today.title })).toBeVisible();
  await page.goto("/organisation/staff");
  await page.getByRole("button", { name: words.staff.register }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel(words.staff.role).click();
  await expect(page.locator(".ant-select-item-option").first()).toBeVisible();
  await page.keyboard.press("Enter");
  await dialog.getByLabel(words.staff.name, { exact: true }).fill("写到一半");
  await dialog.getByLabel(words.staff.sign_in_name).fill("half");
  await page.evaluate(() => fetch("/api/session", { method: "DELETE" }));
  await dialog.getByLabel(words.staff.sign_in_name).press("Enter");
  const again = page.getByRole("dialog", { name: "登录已结束" });
  await again.getByLabel(words.sign_in.name).fill(name);
  await again.getByLabel(words.sign_in.password, { exact: true }).fill(password);
  await again.getByRole("button", { name: words.sign_in.submit, exact: true }).click();
  await expect(again).toBeHidden();
  await expect(page.getByLabel(words.staff.name, { exact: true })).toHaveValue("写到一半");
});

test("list_unions, show_union: the tree opens a branch and leads to a union", async ({
  administrator: page,
}) => {
  await page.goto("/organisation/unions");
  const tree = page.getByRole("tree");
  const child = tree.getByRole("treeitem").nth(1);
  const name = (await child.getAttribute("aria-label")) ?? "";
  await child.getByText(name).first().click();
  await expect(page.getByRole("heading", { level: 2, name })).toBeVisible();
});

test("create_union, change_union, close_union", async ({ administrator: page, stage }) => {
  const name = unlike("试办工会");
  await createUnion(page, stage, name);
  await page.getByRole("button", { name: words.change, exact: true }).click();
  await page.getByRole("dialog").getByLabel(words.union.short_name).fill("试办");
  await expectNoFindings(page);
  await page.getByRole("dialog").getByRole("button", { name: words.save }).click();
  await expect(page.getByRole("article").getByText("试办", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: words.union.close, exact: true }).click();
  await page.getByRole("dialog").getByLabel(uiWords.reason).fill("试办结束");
  await page.getByRole("dialog").getByRole("button", { name: words.union.close, exact: true }).click();
  await expect(page.getByRole("article").getByText("试办结束")).toBeVisible();
});

test("move_union takes a union under another", async ({ administrator: page, stage }) => {
  const to = unlike("新上级");
  await createUnion(page, stage, to);
  await createUnion(page, stage, unlike("被移动"));
  await page.getByRole("button", { name: words.union.move, exact: true }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel(words.union.new_parent).fill(to);
  await page
    .getByRole("option", { name: to })
    .or(page.locator(`.ant-select-item-option[title="${to}"]`))
    .last()
    .click();
  await dialog.getByRole("button", { name: words.union.move, exact: true }).click();
  await expect(page.getByRole("navigation", { name: words.union.path })).toContainText(to);
});

test("register_staff, use_password_link: a new person sets a password and signs in", async ({
  administrator: page,
  browser,
  stage,
}) => {
  const name = unlike("新人");
  const signInName = await registerStaff(page, name);
  await expectNoFindings(page);
  const link = await page.getByRole("dialog").getByLabel(words.password_link.label).inputValue();
  const context = await browser.newContext({ baseURL: stage.url });
  const own = await context.newPage();
  await own.goto(link);
  const password = "a long way to the grassland 27";
  await own.getByLabel(words.password.wanted, { exact: true }).fill(password);
  await own.getByLabel(words.password.again).fill(password);
  await own.getByRole("button", { name: words.password.submit }).click();
  await expect(own.getByText(words.password.set)).toBeVisible();
  await signIn(own, signInName, password);
  await expect(own.getByRole("button", { name: new RegExp(name) })).toBeVisible();
  await context.close();
});

test("assign_post, end_post, deactivate_staff", async ({ administrator: page }) => {
  await registerStaff(page, unlike("轮岗"));
  await page.getByRole("dialog").getByRole("button", { name: words.staff.open }).click();
  await page.getByRole("button", { name: words.post.assign }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel(words.post.role).click();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expectNoFindings(page);
  await dialog.getByRole("button", { name: words.post.assign }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("button", { name: words.post.end })).toHaveCount(2);
  await page.getByRole("button", { name: words.post.end }).first().click();
  await page.getByRole("dialog").getByRole("button", { name: words.post.end }).click();
  await expect(page.getByRole("dialog")).toBeHidden();
  await page.getByRole("button", { name: words.staff.deactivate }).click();
  await page.getByRole("dialog").getByLabel(uiWords.reason).fill("调离");
  await page.getByRole("dialog").getByRole("button", { name: words.staff.deactivate }).click();
  await expect(page.getByText(words.staff.inactive, { exact: true })).toBeVisible();
});

test("create_role, change_role", async ({ administrator: page }) => {
  const name = unlike("试用角色");
  await page.goto("/organisation/roles");
  await page.getByRole("button", { name: words.role.create }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel(words.role.name_zh).fill(name);
  await dialog.getByLabel(words.role.name_en).fill(`Trial ${name}`);
  await dialog.getByLabel(words.permission.see_unions).check();
  await expectNoFindings(page);
  await dialog.getByRole("button", { name: words.role.create }).click();
  await page.getByRole("button", { name: `${words.change} ${name}` }).click();
  await page.getByRole("dialog").getByLabel(words.permission.see_staff).check();
  await page.getByRole("dialog").getByRole("button", { name: words.save }).click();
  await expect(page.getByRole("dialog")).toBeHidden();
});
