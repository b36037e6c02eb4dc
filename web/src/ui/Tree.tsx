// SPDX-License-Identifier: Apache-2.0
// A tree whose branches are fetched when they are opened. Keys are those of the ARIA tree pattern: up and
// down move among what is visible, right opens or enters, left closes or leaves, Home and End go to the ends,
// Enter chooses. One node is in the tab order (roving tabindex); the visible order is read from the page
// itself, so that the keys agree with what one sees however the branches arrived.
import { CaretRightFilled, LoadingOutlined } from "@ant-design/icons";
import { createContext, useContext, useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import styles from "./Tree.module.css";

export interface TreeNode {
  id: string;
  label: string;
  note?: ReactNode;
  hasChildren: boolean;
}

export interface TreeSource {
  isOpen: (id: string) => boolean;
  toggle: (id: string) => void;
  selected: string | undefined;
  choose: (id: string) => void;
}

interface Place {
  source: TreeSource;
  /**
   * The node that Tab reaches: the one last focused, at first the root, so that it is always a visible one.
   */
  tabStop: string | undefined;
  setTabStop: (id: string) => void;
  Children: (props: { parent: string; level: number }) => ReactNode;
}

const PlaceContext = createContext<Place | undefined>(undefined);

function usePlace(): Place {
  const place = useContext(PlaceContext);
  if (place === undefined) throw new Error("a tree item outside of a tree");
  return place;
}

function visibleItems(from: HTMLElement): HTMLElement[] {
  const tree = from.closest('[role="tree"]');
  return tree === null ? [] : Array.from(tree.querySelectorAll<HTMLElement>('[role="treeitem"]'));
}

function focusStep(from: HTMLElement, step: number): void {
  const items = visibleItems(from);
  items[items.indexOf(from) + step]?.focus();
}

function onTreeKey(event: KeyboardEvent<HTMLElement>, node: TreeNode, source: TreeSource): void {
  const item = event.currentTarget;
  if (event.target !== item) return;
  const open = source.isOpen(node.id);
  const leave = () => item.parentElement?.closest<HTMLElement>('[role="treeitem"]')?.focus();
  const actions: Partial<Record<string, () => void>> = {
    ArrowDown: () => focusStep(item, 1),
    ArrowUp: () => focusStep(item, -1),
    ArrowRight: () => {
      if (node.hasChildren && !open) source.toggle(node.id);
      else if (open) focusStep(item, 1);
    },
    ArrowLeft: () => (open ? source.toggle(node.id) : leave()),
    Home: () => visibleItems(item)[0]?.focus(),
    End: () => visibleItems(item).at(-1)?.focus(),
    Enter: () => source.choose(node.id),
    " ": () => source.choose(node.id),
  };
  const action = actions[event.key];
  if (action === undefined) return;
  event.preventDefault();
  action();
}

function TreeItem({ node, level }: { node: TreeNode; level: number }) {
  const { source, tabStop, setTabStop, Children } = usePlace();
  const item = useRef<HTMLLIElement>(null);
  const toggleByMouse = () => {
    if (!node.hasChildren) return;
    item.current?.focus();
    source.toggle(node.id);
  };
  const open = source.isOpen(node.id);
  const selected = source.selected === node.id;
  return (
    <li
      ref={item}
      role="treeitem"
      aria-level={level}
      aria-selected={selected}
      {...(node.hasChildren ? { "aria-expanded": open } : {})}
      aria-label={node.label}
      tabIndex={node.id === tabStop ? 0 : -1}
      className={styles.item}
      onKeyDown={(event) => onTreeKey(event, node, source)}
      onFocus={(event) => event.target === event.currentTarget && setTabStop(node.id)}
    >
      {/* The mouse's way to what the keys do on the item itself. */}
      <div className={styles.row} style={{ paddingLeft: `${(level - 1) * 16 + 4}px` }} role="presentation">
        <span
          className={node.hasChildren ? styles.caret : styles.leaf}
          data-open={open}
          role="presentation"
          onClick={toggleByMouse}
        >
          {node.hasChildren && <CaretRightFilled />}
        </span>
        <span className={styles.label} role="presentation" onClick={() => source.choose(node.id)}>
          {node.label}
        </span>
        {node.note}
      </div>
      {open && <Children parent={node.id} level={level + 1} />}
    </li>
  );
}

interface TreeBranchProps {
  level: number;
  nodes: TreeNode[];
  loading: boolean;
  /** Stands behind the nodes: more to fetch, or why they could not be fetched. */
  after?: ReactNode;
}

export function TreeBranch({ level, nodes, loading, after }: TreeBranchProps) {
  const indent = { paddingLeft: `${(level - 1) * 16 + 8}px` };
  return (
    <ul role="group">
      {nodes.map((node) => (
        <TreeItem key={node.id} node={node} level={level} />
      ))}
      {loading && (
        <li role="none" className={styles.waiting} style={indent}>
          <LoadingOutlined aria-hidden="true" />
        </li>
      )}
      {after !== undefined && (
        <li role="none" style={indent}>
          {after}
        </li>
      )}
    </ul>
  );
}

interface TreeProps {
  label: string;
  roots: TreeNode[];
  source: TreeSource;
  Children: Place["Children"];
}

export function Tree({ label, roots, source, Children }: TreeProps) {
  const [focused, setTabStop] = useState<string>();
  return (
    <PlaceContext value={{ source, tabStop: focused ?? roots[0]?.id, setTabStop, Children }}>
      <ul role="tree" aria-label={label} className={styles.tree}>
        {roots.map((node) => (
          <TreeItem key={node.id} node={node} level={1} />
        ))}
      </ul>
    </PlaceContext>
  );
}
