// SPDX-License-Identifier: Apache-2.0
import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import words from "../../../../../i18n/words.en.json";
import { cells, type Cell } from "@/ui/grid";
import type { GapCell } from "../domain/heat";
import evaluation from "../i18n/en.json";

const counts = {
  asked: 30,
  needed: 20,
  not_needed: 10,
  normative: 0,
  recorded: 0,
  reported: 5,
  covered: 5,
  unserved: 15,
  rated: 0,
  satisfied: 0,
  not_satisfied: 0,
  unserved_rated: 0,
  unserved_satisfied: 0,
  leakage: 0,
  recorded_and_reported: 0,
  recorded_only: 0,
  reported_only: 5,
  neither: 25,
};
const rows: GapCell[] = cells.map((cell, at) => ({ cell, ...counts, unserved: at === 1 ? null : 15 }));

async function show(): Promise<Cell[]> {
  // The colours' theme asks the window about motion, which jsdom cannot tell.
  const { HeatMap } = await import("./HeatMap");
  const chosen: Cell[] = [];
  render(
    <HeatMap
      svg={null}
      rows={rows}
      measure="unserved"
      sample="full_count"
      caption={["Survey: full count"]}
      chosen={undefined}
      choose={(cell) => chosen.push(cell)}
      compact={false}
    />,
  );
  return chosen;
}

beforeAll(async () => {
  window.matchMedia = () => ({ matches: false }) as never;
  await i18next.use(initReactI18next).init({
    lng: "en",
    resources: { en: { evaluation, words } },
    interpolation: { escapeValue: false },
  });
});
afterEach(cleanup);

describe("the heat map", () => {
  it("says each cell in words, and a hidden one as hidden, never as a number", async () => {
    await show();
    const names = screen.getAllByRole("button").map((cell) => cell.getAttribute("aria-label"));
    expect(names).toHaveLength(16);
    expect(names[0]).toBe("Labour and economic rights × State. Not provided: 75%, 15 / 20");
    expect(names[1]).toBe("Labour and economic rights × Society. Not provided: hidden");
  });

  it("is one stop of Tab, crossed by arrows within its edges, and opens a cell by Enter", async () => {
    const chosen = await show();
    const user = userEvent.setup();
    await user.tab();
    await user.keyboard("{ArrowLeft}{ArrowDown}{ArrowRight}{Enter}");
    expect(chosen).toEqual([{ right: "spiritual_cultural", level: "society" }]);
    await user.tab();
    expect(document.activeElement).toBe(document.body);
  });
});
