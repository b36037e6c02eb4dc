// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from "vitest";
import { menu } from "./menu";
import { pages } from "./pages";

describe("pages", () => {
  it("have names and paths of their own", () => {
    expect(new Set(pages.map((page) => page.name)).size).toBe(pages.length);
    expect(new Set(pages.map((page) => page.path)).size).toBe(pages.length);
  });

  it("stand behind every item of the menu, with the same permission", () => {
    for (const item of menu.flatMap((group) => group.items)) {
      const page = pages.find((other) => other.path === item.path || other.path.startsWith(`${item.path}/:`));
      expect([item.path, page?.permission]).toEqual([item.path, item.permission]);
    }
  });

  it("say why they lack a state in a sentence, not in a word", () => {
    for (const reason of pages.flatMap((page) => Object.values(page.states))) {
      if (typeof reason === "string") expect(reason).toMatch(/\w+ \w+ \w+/);
    }
  });
});
