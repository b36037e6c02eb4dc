// SPDX-License-Identifier: Apache-2.0
// The main job, from sign-in over the import of a roster to a household's reason and the gap.
import type { Page } from "@playwright/test";
import { expectNoFindings } from "./harness/axe";
import { makeRoster } from "./harness/roster";
import { expect, test, uiWords, words, type Stage } from "./harness/stage";
import evaluation from "../web/src/modules/evaluation/i18n/zh-CN.json" with { type: "json" };
import intake from "../web/src/modules/intake/i18n/zh-CN.json" with { type: "json" };
import policies from "../web/src/modules/policies/i18n/zh-CN.json" with { type: "json" };

const slow = { timeout: 60_000 };
const filled = (text: string, values: Record<string, string | number>) =>
  Object.entries(values).reduce((done, [name, value]) => done.replace(`{{${name}}}`, String(value)), text);

/** Each test imports into a union of its own: file numbers of made-up rosters are the same everywhere. */
async function signIn(page: Page, stage: Stage, name: string): Promise<void> {
  const clerk = stage.accounts.find((account) => account.sign_in_name === name);
  if (clerk === undefined) throw new Error(`there is no account ${name}`);
  await page.goto("/sign-in");
  await page.getByLabel(words.sign_in.name).fill(clerk.sign_in_name);
  await page.getByLabel(words.sign_in.password, { exact: true }).fill(clerk.password);
  await page.getByRole("button", { name: words.sign_in.submit }).click();
  await expect(page.getByRole("navigation").first()).toBeVisible();
}

test("start_import, list_import_rows, apply_import, show_category, show_gap: from a roster to the gap", async ({
  page,
  stage,
}) => {
  await signIn(page, stage, "jinshan");
  const roster = makeRoster(150, 2027);
  const { accepted = 0, warning = 0, draft = 0, refused = 0 } = roster.expected.statuses;
  await page.goto("/imports");
  await page.locator('input[type="file"]').setInputFiles(roster.file);
  await expect(page).toHaveURL(/\/imports\/\d+/);
  await expect(
    page.getByRole("heading", {
      name: filled(intake.summary.title, { households: roster.expected.households }),
    }),
  ).toBeVisible(slow);
  await expectNoFindings(page);

  await page.locator('[data-status="refused"] a').click();
  await expect(page.locator("#rows tbody tr")).toHaveCount(refused);
  await expect(page.locator("#rows tbody tr").first().getByRole("listitem").first()).not.toBeEmpty();

  const made = accepted + warning + draft;
  await page.getByRole("button", { name: filled(intake.apply.do_other, { count: made }) }).click();
  await expect(page.getByText(filled(intake.applied.title_other, { count: made }))).toBeVisible(slow);

  await page.locator('[data-status="accepted"] a').click();
  await page.locator("#rows tbody th a").first().click();
  await expect(page).toHaveURL(/\/households\/\d+/);
  await page.getByRole("tab", { name: /类别/ }).click();
  await page.getByRole("button", { name: policies.why.title }).first().click();
  const [sum = ""] = policies.why.sum.split("{{");
  await expect(page.getByText(sum, { exact: false }).first()).toBeVisible();

  await page.goto("/gap?from=2020-01-01");
  const map = page.getByRole("group", { name: new RegExp(evaluation.measure.unserved) });
  await expect(map.getByRole("button")).toHaveCount(16);
  await expect(page.getByText(evaluation.sample.partial, { exact: false }).first()).toBeVisible();
  await map.getByRole("button").first().press("ArrowRight");
  await page.keyboard.press("Enter");
  const detail = page.getByRole("dialog");
  await expect(detail.getByRole("heading", { name: evaluation.detail.says })).toBeVisible();
  await expectNoFindings(page);
  await page.keyboard.press("Escape");
  await expect(detail).toBeHidden();
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: evaluation.gap.save_svg }).click();
  expect((await download).suggestedFilename()).toMatch(/\.svg$/);
});

test("change_import, undo_import: an import asks for the local minimum, and is taken back with a reason", async ({
  page,
  stage,
}) => {
  await signIn(page, stage, "lclerk");
  const roster = makeRoster(30, 2028);
  await page.goto("/imports");
  await page.locator('input[type="file"]').setInputFiles(roster.file);
  // This union has no local minimum yet: it is asked for, with its source.
  await page.getByLabel(intake.minimum.amount).fill("800");
  await page.getByLabel(intake.minimum.source).fill("示例文件〔2026〕1 号");
  await expectNoFindings(page);
  await page.getByRole("button", { name: intake.minimum.save }).click();
  await page.getByRole("button", { name: /^导入 \d+ 户$/ }).click(slow);
  await page.getByRole("button", { name: intake.undo.do }).click(slow);
  await page.getByRole("dialog").getByLabel(uiWords.reason).fill("名册发错了");
  await page.getByRole("dialog").getByRole("button", { name: intake.undo.do }).click();
  await expect(page.getByText("名册发错了", { exact: false })).toBeVisible(slow);
});
