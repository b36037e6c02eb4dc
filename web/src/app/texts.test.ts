// SPDX-License-Identifier: Apache-2.0
// @vitest-environment node
// Both languages say the same things, and every text is used somewhere: keys are compared by folder, and
// looked for in the sources of the folder they belong to.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";

const source = path.resolve(import.meta.dirname, "..");
const filesUnder = (folder: string): string[] => readdirSync(folder, { recursive: true }).map(String);

const folders = filesUnder(source)
  .filter((file) => file.endsWith("i18n/zh-CN.json"))
  .map((file) => path.dirname(path.dirname(file)));

function keysOf(value: unknown, at = ""): string[] {
  if (typeof value === "string") return [at];
  return Object.entries(value as Record<string, unknown>).flatMap(([name, inner]) =>
    keysOf(inner, at === "" ? name : `${at}.${name}`),
  );
}

const read = (folder: string, language: string): unknown =>
  JSON.parse(readFileSync(path.join(source, folder, `i18n/${language}.json`)).toString());

/** English needs two forms where Chinese has one: `staff_one` and `staff_other` are one text. */
const withoutPlurals = (keys: string[]) =>
  [...new Set(keys.map((key) => key.replace(/_(one|other)$/, "")))].sort();

const placeholders = (text: string) => [...text.matchAll(/\{\{?(\w+)\}?\}/g)].map((match) => match[1]).sort();

function textOf(texts: unknown, key: string): string {
  const found = keysOf(texts).includes(key) ? key : `${key}_other`;
  // A key of the errors holds dots itself; every other one is a way down.
  const own = (texts as Record<string, unknown>)[found];
  const value =
    own ?? found.split(".").reduce((at: unknown, step) => (at as Record<string, unknown>)[step], texts);
  return String(value);
}

function sourcesOf(folder: string): string {
  return filesUnder(path.join(source, folder))
    .filter((file) => /\.tsx?$/.test(file) && !file.includes(".test."))
    .map((file) => readFileSync(path.join(source, folder, file)).toString())
    .join("\n");
}

/**
 * Permissions, the name of a module, the problems of the client and what stands in a worklist are looked up
 * by name while the page runs.
 */
const lookedUp = /^(permission\.|module$|web\.|due\.|next_step\.|proposed\.|declared\.)/;

describe.each(folders)("texts of %s", (folder) => {
  const chinese = read(folder, "zh-CN");
  const english = read(folder, "en");

  it("have the same keys in both languages", () => {
    expect(withoutPlurals(keysOf(english))).toEqual(withoutPlurals(keysOf(chinese)));
  });

  it("have the same placeholders in both languages", () => {
    for (const key of withoutPlurals(keysOf(chinese))) {
      expect([key, placeholders(textOf(english, key))]).toEqual([key, placeholders(textOf(chinese, key))]);
    }
  });

  it("are all used", () => {
    const sources = sourcesOf(folder);
    // t(`level.${level}`) uses every key that begins with "level."
    const prefixes = [...sources.matchAll(/`([\w.]+\.)\$\{/g)].map((match) => match[1] ?? "");
    const unused = withoutPlurals(keysOf(chinese)).filter(
      (key) =>
        !lookedUp.test(key) &&
        !sources.includes(`"${key}"`) &&
        !prefixes.some((prefix) => key.startsWith(prefix)),
    );
    expect(unused).toEqual([]);
  });
});
