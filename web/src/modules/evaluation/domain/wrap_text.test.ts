// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from "vitest";
import { wrapText } from "./wrap_text";

describe("lines of a text in a picture", () => {
  it("break English between words and Chinese anywhere", () => {
    expect(wrapText("Democratic and political rights", 16)).toEqual(["Democratic and", "political rights"]);
    expect(wrapText("民主政治权益", 8)).toEqual(["民主政治", "权益"]);
  });

  it("leave a word whole that is longer than a line", () => {
    expect(wrapText("an unbreakable word", 5)).toEqual(["an", "unbreakable", "word"]);
  });
});
