// SPDX-License-Identifier: Apache-2.0
// The daily tasks on households, by keyboard only where the design says so.
import { readFileSync } from "node:fs";
import { request, type Page } from "@playwright/test";
import words from "../web/src/modules/people/i18n/zh-CN.json" with { type: "json" };
import { expectNoFindings } from "./harness/axe";
import { expect, storageOfRole, test, type Stage } from "./harness/stage";

const unlike = (name: string) => `${name}${Date.now().toString(36)}`;

async function openFile(page: Page, stage: Stage, tab = ""): Promise<void> {
  await page.goto(`/households/${stage.ids["household"] ?? ""}${tab === "" ? "" : `?tab=${tab}`}`);
  await expect(page.getByRole("heading", { level: 1, name: "斯琴高娃" })).toBeVisible();
}

/** Tabs until the element that has the focus is named so. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  for (let step = 0; step < 60; ++step) {
    await page.keyboard.press("Tab");
    const focused = await page.evaluate(() => {
      const at = document.activeElement;
      const label = at instanceof HTMLInputElement ? at.labels?.[0]?.textContent : undefined;
      return at?.getAttribute("aria-label") ?? label ?? at?.textContent ?? "";
    });
    if (typeof name === "string" ? focused.startsWith(name) : name.test(focused)) return;
  }
  throw new Error(`no Tab leads to ${String(name)}`);
}

/** What the open list offers; lists that were closed stay in the page, hidden. */
const offered = (page: Page) =>
  page.locator(".ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option");

test("search_people: find a person and open the file by keyboard only", async ({ clerk: page }) => {
  await page.goto("/households");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.keyboard.press("/");
  await page.keyboard.type("siqingaowa");
  await expect(page.getByRole("option").first()).toContainText("斯琴高娃");
  await expectNoFindings(page);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "斯琴高娃" })).toBeVisible();
});

test("search_people says that the last four of a number need a name", async ({ clerk: page }) => {
  await page.goto("/households");
  await expect(page.getByRole("combobox", { name: words.search.label })).toBeVisible();
  await page.keyboard.press("/");
  await page.keyboard.type("002X");
  await expect(page.getByText(words.search.last4_alone)).toBeVisible();
  await page.getByRole("combobox", { name: words.search.label }).fill("斯琴高娃 002X");
  await expect(page.getByRole("option").first()).toContainText(words.search.by.name_and_last4);
});

test("search_identity asks for a reason", async ({ clerk: page }) => {
  await page.goto("/households");
  await page.getByRole("combobox", { name: words.search.label }).fill("11010519491231002X");
  await page.getByRole("button", { name: words.search.by_number }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: words.search.do }).click();
  await expect(dialog.getByRole("alert").first()).toBeFocused();
  await dialog.getByLabel(words.reason).fill("窗口核对");
  await dialog.getByRole("button", { name: words.search.do }).click();
  await expect(dialog.getByRole("link", { name: /斯琴高娃/ })).toBeVisible();
});

test("show_household answers five questions without scrolling", async ({ clerk: page, stage }) => {
  await openFile(page, stage);
  await page.setViewportSize({ width: 1366, height: 768 });
  for (const title of Object.values(words.five).slice(0, 5)) {
    const part = page.getByRole("region", { name: title });
    await expect(part).toBeVisible();
    const box = await part.boundingBox();
    expect((box?.y ?? 0) + (box?.height ?? 9999), title).toBeLessThanOrEqual(768);
  }
});

test("reveal_number shows a masked number for a reason", async ({ clerk: page, stage }) => {
  await openFile(page, stage);
  await expect(page.getByText("138****1234").first()).toBeVisible();
  await page.getByRole("button", { name: "查看斯琴高娃 的电话" }).first().click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel(words.reason).fill("约定上门时间");
  await dialog.getByRole("button", { name: words.reveal.show, exact: true }).click();
  await expect(page.getByText("13800001234")).toBeVisible();
});

test("record_circumstance with evidence, by keyboard only", async ({ clerk: page, stage }) => {
  await openFile(page, stage, "circumstances");
  await tabTo(page, words.fact.record);
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByLabel(words.fact.kind)).toBeVisible();
  await tabTo(page, words.fact.kind);
  await page.keyboard.type("取暖");
  await expect(offered(page)).toHaveCount(1);
  await page.keyboard.press("Enter");
  await tabTo(page, words.fact.amount);
  await page.keyboard.type("1234.50");
  await tabTo(page, words.fact.source);
  await page.keyboard.type("本人声明");
  await expect(offered(page)).toHaveCount(1);
  await page.keyboard.press("Enter");
  // The choice of a file is the browser's own window; from here on it is as if a person had chosen one.
  await dialog.getByLabel(words.fact.new_evidence).setInputFiles({
    name: "取暖费收据.pdf",
    mimeType: "application/pdf",
    buffer: Buffer.from("%PDF-1.4\n%%EOF\n"),
  });
  await expectNoFindings(page);
  await tabTo(page, words.save);
  await page.keyboard.press("Enter");
  await expect(dialog).toBeHidden();
  const row = page.getByRole("row").filter({ hasText: "取暖支出" });
  await expect(row.first()).toContainText("1,234.50");
  await expect(row.first().getByRole("link")).toHaveAttribute("href", /\/api\/attachments\//);
});

test("save_draft: what was typed is offered when the form is opened again", async ({
  clerk: page,
  stage,
}) => {
  await openFile(page, stage);
  await page.getByRole("button", { name: words.change, exact: true }).first().click();
  await page.getByRole("dialog").getByLabel(words.household.remarks).fill("写到一半的备注");
  await expect(page.getByRole("dialog").getByText(words.draft.saved)).toBeVisible();
  await page.reload();
  await page.getByRole("button", { name: words.change, exact: true }).first().click();
  await page.getByRole("dialog").getByRole("button", { name: words.draft.take }).click();
  await expect(page.getByRole("dialog").getByLabel(words.household.remarks)).toHaveValue("写到一半的备注");
  await page.getByRole("dialog").getByRole("button", { name: words.save }).click();
  await expect(page.getByRole("dialog")).toBeHidden();
});

test("change_household: the second of two people sees both values", async ({
  clerk: page,
  browser,
  stage,
}) => {
  const union = await register(page, unlike("冲突"));
  await page.getByRole("button", { name: words.change, exact: true }).first().click();
  const mine = page.getByRole("dialog");
  await expect(mine.getByLabel(words.household.floor_area)).toBeVisible();
  const other = await browser.newContext({
    baseURL: stage.url,
    storageState: await page.context().storageState(),
  });
  const theirs = await other.newPage();
  await theirs.goto(union);
  await theirs.getByRole("button", { name: words.change, exact: true }).first().click();
  await theirs.getByRole("dialog").getByLabel(words.household.floor_area).fill("61");
  await theirs.getByRole("dialog").getByRole("button", { name: words.save }).click();
  await expect(theirs.getByRole("dialog")).toBeHidden();
  await mine.getByLabel(words.household.floor_area).fill("72");
  await mine.getByRole("button", { name: words.save }).click();
  await expect(mine.getByText("我的：72")).toBeVisible();
  await expect(mine.getByText(/的：61/)).toBeVisible();
  await expectNoFindings(page);
  await mine.getByRole("radio", { name: /的：61/ }).check();
  await mine.getByRole("button", { name: words.conflict.go_on }).click();
  await expect(mine.getByLabel(words.household.floor_area)).toHaveValue("61");
  await other.close();
});

/** Somebody of a township registers the number that the county's own household has, which they do not see. */
async function collide(stage: Stage, name: string): Promise<void> {
  const account = stage.accounts.find(({ sign_in_name }) => sign_in_name === "nailin");
  const township = await request.newContext({
    baseURL: stage.url,
    extraHTTPHeaders: { "Sec-Fetch-Site": "same-origin", Origin: stage.url },
  });
  const signedIn = await township.post("/api/session", {
    data: { sign_in_name: account?.sign_in_name, password: account?.password },
  });
  const { union } = (await signedIn.json()) as { union: { id: string } };
  const made = await township.post("/api/households", {
    data: { union: union.id, as_draft: true, worker: { name, identity_number: "11010519491231002X" } },
  });
  expect(((await made.json()) as { draft_reasons: string[] }).draft_reasons).toContain(
    "identity_being_checked",
  );
  await township.dispose();
}

test("list_collisions, settle_collision: from Today to the desk, which says what it is", async ({
  clerk: page,
  stage,
}) => {
  const name = unlike("重名");
  await collide(stage, name);
  await page.goto("/today");
  await page.getByRole("link", { name: words.due.collision_waiting }).last().click();
  await expect(page.getByRole("heading", { level: 1, name: words.collision.title })).toBeVisible();
  const one = page.getByRole("button", { name: words.collision.settle_of.replace("{{name}}", name) });
  await one.click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: words.collision.settle }).click();
  await expect(dialog.getByRole("alert").first()).toBeFocused();
  await dialog.getByRole("radio", { name: words.collision.choice.different }).check();
  await dialog.getByLabel(words.reason).fill("两地公安均已核对");
  await expectNoFindings(page);
  await dialog.getByRole("button", { name: words.collision.settle }).click();
  await expect(dialog).toBeHidden();
  await expect(one).toBeHidden();
});

async function register(page: Page, name: string): Promise<string> {
  await page.goto("/households/new");
  await page.getByLabel(words.person.name, { exact: true }).fill(name);
  await page.getByRole("checkbox", { name: words.household.as_draft }).check();
  await page.getByRole("button", { name: words.save, exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  return new URL(page.url()).pathname;
}

test("register_household, complete_draft: a draft says what is missing and leads there", async ({
  clerk: page,
}) => {
  await register(page, unlike("待完善"));
  const due = page.getByRole("region", { name: words.five.due });
  await expect(due.getByText(words.draft_reason.id_missing)).toBeVisible();
  await due.getByRole("button", { name: words.draft_reason.no_income }).click();
  await expect(page.getByRole("dialog").getByLabel(words.fact.kind)).toBeVisible();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: words.household.complete }).click();
  await expect(page.getByText(new RegExp(words.draft_reason.id_missing)).last()).toBeVisible();
});

test("export_households: the list comes as a file, by keyboard only", async ({ clerk: page }) => {
  await page.goto("/households?sex=female");
  await expect(page.getByRole("row").nth(1)).toBeVisible();
  await tabTo(page, words.export.start);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog").getByText(/性别：女/)).toBeVisible();
  await tabTo(page, words.export.start);
  await page.keyboard.press("Enter");
  const take = page.getByRole("button", { name: words.export.download });
  await expect(take).toBeVisible();
  await take.focus();
  const [file] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
  expect(file.suggestedFilename()).toMatch(/\.xlsx$/);
  expect(
    readFileSync(await file.path())
      .subarray(0, 2)
      .toString(),
  ).toBe("PK");
  await expect(take).toBeHidden();
});

test("save_view, list_saved_views, delete_saved_view", async ({ clerk: page }) => {
  const name = unlike("女职工");
  await page.goto("/households?sex=female");
  await page.getByRole("button", { name: words.view.save, exact: true }).click();
  await page.getByRole("dialog").getByLabel(words.view.name).fill(name);
  await page.getByRole("dialog").getByRole("button", { name: words.save }).click();
  await expect(page.getByRole("dialog")).toBeHidden();
  await page.goto("/households");
  await page.getByRole("button", { name, exact: true }).click();
  await expect(page).toHaveURL(/sex=female/);
  await page.getByRole("button", { name: `删除视图“${name}”` }).click();
  await expect(page.getByRole("button", { name, exact: true })).toBeHidden();
});

interface Registered {
  id: string;
  members: { id: string; membership: string; name: string }[];
}

/** A draft whose worker has the members named. */
async function registerFamily(page: Page, stage: Stage, worker: string, members: string[]) {
  const post = async (path: string, data: object) => {
    const headers = { "Sec-Fetch-Site": "same-origin", Origin: stage.url };
    const answer = await page.request.post(path, { data, headers });
    expect(answer.ok(), await answer.text()).toBe(true);
    return (await answer.json()) as Registered;
  };
  const { union } = (await (await page.request.get("/api/session")).json()) as { union: { id: string } };
  const made = await post("/api/households", {
    union: union.id,
    as_draft: true,
    opened_on: "2026-01-01",
    worker: { name: worker },
    members: members.map((name) => ({ person: { name }, relation: "child" })),
  });
  return {
    ...made,
    end: (membership: string) => post(`/api/memberships/${membership}/end`, { until: "2026-02-01" }),
  };
}

async function openFromMore(page: Page, file: string, title: string) {
  await page.goto(`/households/${file}`);
  await page.getByRole("button", { name: words.more, exact: true }).click();
  await page.getByRole("menuitem", { name: title }).click();
  return page.getByRole("dialog");
}

test("export_person: all that is held, as a sheet, for a reason", async ({ clerk: page, stage }) => {
  const dialog = await openFromMore(page, stage.ids["household"] ?? "", words.held.title);
  await dialog.getByRole("button", { name: words.held.do }).click();
  await expect(dialog.getByRole("alert").first()).toBeFocused();
  await dialog.getByLabel(words.reason).fill("本人书面申请");
  await expectNoFindings(page);
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    dialog.getByRole("button", { name: words.held.do }).click(),
  ]);
  const sheet = readFileSync(await file.path()).toString();
  expect(sheet).toContain("斯琴高娃");
  expect(sheet).toContain("'11010519491231002X");
  expect(file.suggestedFilename()).not.toContain("斯琴高娃");
});

test("merge_persons: one of two records of a child stays", async ({ clerk: page, stage }) => {
  const child = unlike("小小");
  const family = await registerFamily(page, stage, unlike("合并"), [child, `${child}二`]);
  const dialog = await openFromMore(page, family.id, words.merge.title);
  await dialog.getByLabel(words.merge.person).click();
  await offered(page)
    .filter({ hasText: `${child}二` })
    .click();
  await dialog.getByLabel(words.merge.into).fill(child);
  await offered(page)
    .filter({ hasText: new RegExp(`^${child} `) })
    .click();
  await dialog.getByLabel(words.reason).fill("同一个孩子登记了两次");
  await dialog.getByRole("button", { name: words.merge.do, exact: true }).click();
  await expect(dialog.getByText(words.merge.not_sure).first()).toBeVisible();
  await dialog.getByRole("checkbox", { name: words.merge.sure }).check();
  await expectNoFindings(page);
  await dialog.getByRole("button", { name: words.merge.do, exact: true }).click();
  await expect(dialog).toBeHidden();
  await page.goto(`/households/${family.id}?tab=members`);
  await expect(page.getByRole("rowheader", { name: child }).first()).toBeVisible();
  await expect(page.getByRole("rowheader", { name: `${child}二` })).toHaveCount(0);
});

test("erase_person: the leader erases who stands in no open file, and types the name", async ({
  clerk,
  browser,
  stage,
}) => {
  const gone = unlike("迁出");
  const family = await registerFamily(clerk, stage, unlike("留下"), [gone]);
  await family.end(family.members[0]?.membership ?? "");
  await clerk.goto(`/households/${family.id}`);
  await clerk.getByRole("button", { name: words.more, exact: true }).click();
  await expect(clerk.getByRole("menuitem", { name: words.held.title })).toBeVisible();
  await expect(clerk.getByRole("menuitem", { name: words.erase.title })).toHaveCount(0);

  const context = await browser.newContext({
    baseURL: stage.url,
    storageState: storageOfRole(stage, "leader"),
  });
  const page = await context.newPage();
  const dialog = await openFromMore(page, family.id, words.erase.title);
  await dialog.getByLabel(words.erase.name).fill("别人");
  await dialog.getByLabel(words.reason).fill("本人书面要求");
  await dialog.getByRole("button", { name: words.erase.do }).click();
  await expect(dialog.getByText(words.erase.other_name).first()).toBeVisible();
  await dialog.getByLabel(words.erase.name).fill(gone);
  await expectNoFindings(page);
  await dialog.getByRole("button", { name: words.erase.do }).click();
  await expect(dialog.getByText(words.erase.backups)).toBeVisible();
  await dialog.getByRole("button", { name: words.erase.close, exact: true }).last().click();
  await page.goto(`/households/${family.id}?tab=members`);
  await expect(page.getByRole("table").first()).toBeVisible();
  await expect(page.getByText(gone)).toHaveCount(0);
  await context.close();
});
