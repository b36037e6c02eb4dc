// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from "vitest";
import { searchIntent } from "./search_intent";

describe("the search box", () => {
  it.each([
    ["asks nothing of blanks", " \u3000", "nothing"],
    ["takes a name with the last four for words", "乌兰 123X", "words"],
    ["takes a phone number for words", "13800001234", "words"],
    ["takes a file number for words", "2026-000123", "words"],
    ["says that the last four need a name", "1234", "last4_alone"],
    ["knows the last four in full width and with an X", "１２３ｘ", "last4_alone"],
    ["keeps a full identity number for itself", "11010519491231002X", "identity_number"],
    ["knows one typed in groups", "110105 19491231 002x", "identity_number"],
    ["knows one of the first generation", "110105491231002", "identity_number"],
  ])("%s", (_name, typed, intent) => {
    expect(searchIntent(typed)).toBe(intent);
  });
});
