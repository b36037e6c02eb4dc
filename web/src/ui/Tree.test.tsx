// SPDX-License-Identifier: Apache-2.0
import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { afterEach, describe, expect, it } from "vitest";
import { Tree, TreeBranch, type TreeNode } from "./Tree";

afterEach(cleanup);

const under: Record<string, TreeNode[]> = {
  root: [
    { id: "a", label: "A", hasChildren: true },
    { id: "b", label: "B", hasChildren: false },
  ],
  a: [{ id: "a1", label: "A1", hasChildren: false }],
};

const Children = ({ parent, level }: { parent: string; level: number }) => (
  <TreeBranch level={level} nodes={under[parent] ?? []} loading={false} />
);

function Example() {
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set(["root"]));
  const [selected, setSelected] = useState("root");
  const toggle = (id: string) => {
    const next = new Set(opened);
    if (!next.delete(id)) next.add(id);
    setOpened(next);
  };
  return (
    <Tree
      label="Tree"
      roots={[{ id: "root", label: "Root", hasChildren: true }]}
      source={{ isOpen: (id) => opened.has(id), toggle, selected, choose: setSelected }}
      Children={Children}
    />
  );
}

const focused = () => document.activeElement?.getAttribute("aria-label");

describe("the keys of the tree", () => {
  it.each([
    ["down goes to the next that is visible", "{ArrowDown}", "A"],
    ["right opens, then enters", "{ArrowDown}{ArrowRight}{ArrowRight}", "A1"],
    [
      "left leaves to the parent, then closes it",
      "{ArrowDown}{ArrowRight}{ArrowRight}{ArrowLeft}{ArrowLeft}{ArrowDown}",
      "B",
    ],
    ["up goes back", "{ArrowDown}{ArrowDown}{ArrowUp}", "A"],
    ["end goes to the last that is visible", "{End}", "B"],
    ["home goes to the first", "{End}{Home}", "Root"],
  ])("%s", async (_name, keys, expected) => {
    render(<Example />);
    await userEvent.tab();
    expect(focused()).toBe("Root");
    await userEvent.keyboard(keys);
    expect(focused()).toBe(expected);
  });

  it("enter chooses", async () => {
    render(<Example />);
    await userEvent.tab();
    await userEvent.keyboard("{End}{Enter}");
    expect(screen.getByRole("treeitem", { name: "B" }).getAttribute("aria-selected")).toBe("true");
  });
});
