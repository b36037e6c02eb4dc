// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from "vitest";
import { dayAfter, filterOf, queryOf, withFilter } from "./gap_filter";

const nothing = {
  frame: "survey",
  from: null,
  to: null,
  union: null,
  category: null,
  sex: null,
  cause: null,
  union_member: null,
  new_form: null,
};

describe("the filter of the gap", () => {
  it("leaves out what is wrong in the address", () => {
    const wrong = new URLSearchParams("frame=x&from=yesterday&to=2026-1-1&union=abc&union_member=maybe");
    expect(filterOf(wrong)).toEqual(nothing);
    expect(filterOf(new URLSearchParams())).toEqual(nothing);
  });

  it("comes back from the address as it went in", () => {
    const filter = {
      ...nothing,
      frame: "files" as const,
      from: "2025-01-01",
      to: "2025-12-31",
      union: "77",
      category: "deep",
      cause: "serious_illness",
      union_member: false,
      new_form: true,
    };
    expect(filterOf(withFilter(new URLSearchParams(), filter))).toEqual(filter);
  });

  it("keeps what else stands in the address, and drops what is taken away", () => {
    const next = withFilter(new URLSearchParams("cell=3&sex=male&frame=files"), {
      sex: null,
      frame: "survey",
    });
    expect(next.toString()).toBe("cell=3");
  });

  it("asks the server for the day after the last one counted, and for nothing that is not chosen", () => {
    expect(queryOf({ ...filterOf(new URLSearchParams("to=2024-02-28")) })).toEqual({
      frame: "survey",
      until: "2024-02-29",
    });
    expect(dayAfter("2025-12-31")).toBe("2026-01-01");
    expect(dayAfter("2026-01-01", -1)).toBe("2025-12-31");
  });
});
