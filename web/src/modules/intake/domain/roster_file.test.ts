// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from "vitest";
import { faultOf, largestFile } from "./roster_file";

describe("a file before it goes up", () => {
  it("is refused by what can be seen of it", () => {
    const faults = [
      { name: "名册.XLS", size: 9 },
      { name: "photo.png", size: 9 },
      { name: "名册.xlsx", size: 0 },
      { name: "名册.csv", size: largestFile + 1 },
    ].map(faultOf);
    expect(faults).toEqual(["old_excel", "not_a_roster", "empty", "too_large"]);
  });

  it("goes up as xlsx or csv, whatever the case of its ending", () => {
    expect([faultOf({ name: "名册.XLSX", size: 9 }), faultOf({ name: "a.csv", size: largestFile })]).toEqual([
      undefined,
      undefined,
    ]);
  });
});
