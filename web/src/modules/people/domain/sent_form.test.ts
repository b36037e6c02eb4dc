// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from "vitest";
import { filled, sentPerson } from "./sent_form";

describe("a form as it is sent", () => {
  it("leaves out what was left empty, and keeps no and nought", () => {
    expect(filled({ a: " ", b: null, c: undefined, d: [], e: false, f: 0, g: " x " })).toEqual({
      e: false,
      f: 0,
      g: "x",
    });
  });

  it("names a person even where no name was typed, so that the server says so", () => {
    expect(sentPerson({ name: "", phone: "" })).toEqual({ name: "" });
  });
});
