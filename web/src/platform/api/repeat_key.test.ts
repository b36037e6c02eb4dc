// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from "vitest";
import { answered, repeatKey } from "./repeat_key";

describe("repeat key", () => {
  it("is the same when a write without an answer is sent again", () => {
    const first = repeatKey("POST", "/api/unions", '{"name":"a"}');
    expect(repeatKey("POST", "/api/unions", '{"name":"a"}')).toBe(first);
  });

  it("is another for other content, another address or another method", () => {
    const keys = [
      repeatKey("POST", "/api/x", "1"),
      repeatKey("POST", "/api/x", "2"),
      repeatKey("POST", "/api/y", "1"),
      repeatKey("DELETE", "/api/x", "1"),
    ];
    expect(new Set(keys).size).toBe(4);
  });

  it("is a new one after the server has answered", () => {
    const first = repeatKey("POST", "/api/z", "");
    answered("POST", "/api/z", "");
    expect(repeatKey("POST", "/api/z", "")).not.toBe(first);
  });
});
