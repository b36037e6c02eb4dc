// SPDX-License-Identifier: Apache-2.0
// @vitest-environment node
import { describe, expect, it } from "vitest";
import { brokenZone, readEdges } from "./zones.mjs";

const edges = readEdges('bangfu_edge(people organisation "scope")\nbangfu_edge(people base "ids")\n');

describe("zones of the web", () => {
  it.each([
    ["ui/Page.tsx", "modules/people", "ui may not use modules"],
    ["platform/store.ts", "app/menu", "platform may not use app"],
    ["modules/people/pages/A.tsx", "app/menu", "a module may not use app"],
    [
      "modules/organisation/pages/A.tsx",
      "modules/people",
      "modules.cmake has no edge organisation -> people",
    ],
    [
      "modules/people/pages/A.tsx",
      "modules/organisation/parts/B",
      'use the module organisation by its door, "@/modules/organisation"',
    ],
    ["app/Shell.tsx", "modules/people/parts/B", "app uses the module people by its door only"],
  ])("refuses %s -> %s", (from, to, message) => {
    expect(brokenZone(from, to, edges)).toBe(message);
  });

  it.each([
    ["modules/people/pages/A.tsx", "modules/organisation"],
    ["modules/people/pages/A.tsx", "modules/people/parts/B"],
    ["modules/people/pages/A.tsx", "ui/Page"],
    ["ui/Page.tsx", "platform/api/client"],
    ["app/texts.en.ts", "modules/people/i18n/en.json"],
    ["app/pages.ts", "modules/people/pages"],
  ])("allows %s -> %s", (from, to) => {
    expect(brokenZone(from, to, edges)).toBeUndefined();
  });
});
