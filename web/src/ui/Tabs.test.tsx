// SPDX-License-Identifier: Apache-2.0
import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { afterEach, expect, it } from "vitest";
import { Tabs } from "./Tabs";

afterEach(cleanup);

const tabs = ["one", "two", "three"].map((id) => ({ id, title: id, content: `content of ${id}` }));

function Host() {
  const [shown, show] = useState("two");
  return <Tabs label="tabs" tabs={tabs} shown={shown} show={show} />;
}

it("tabs are one stop of the Tab key; arrows go round and show what they reach", async () => {
  render(<Host />);
  await userEvent.tab();
  expect(document.activeElement?.textContent).toBe("two");
  await userEvent.keyboard("{ArrowRight}{ArrowRight}");
  expect(document.activeElement?.textContent).toBe("one");
  expect(screen.getByRole("tabpanel").textContent).toBe("content of one");
  await userEvent.keyboard("{End}");
  expect(screen.getByRole("tab", { selected: true }).textContent).toBe("three");
});
