// SPDX-License-Identifier: Apache-2.0
// Tabs in the pattern of WAI-ARIA: one stop for the Tab key, arrows go from tab to tab and show it. Only the
// panel that is shown exists.
import { useId, type KeyboardEvent, type ReactNode } from "react";
import styles from "./Tabs.module.css";

export interface TabEntry {
  id: string;
  title: string;
  content: ReactNode;
}

interface TabsProps {
  label: string;
  tabs: TabEntry[];
  shown: string;
  show: (id: string) => void;
}

const steps: Partial<Record<string, (at: number, count: number) => number>> = {
  ArrowRight: (at, count) => (at + 1) % count,
  ArrowLeft: (at, count) => (at + count - 1) % count,
  Home: () => 0,
  End: (_at, count) => count - 1,
};

export function Tabs({ label, tabs, shown, show }: TabsProps) {
  const id = useId();
  const open = tabs.find((tab) => tab.id === shown) ?? tabs[0];
  const press = (event: KeyboardEvent) => {
    const at = tabs.findIndex((tab) => tab.id === open?.id);
    const next = tabs[steps[event.key]?.(at, tabs.length) ?? -1];
    if (next === undefined) return;
    event.preventDefault();
    show(next.id);
    document.getElementById(`${id}-${next.id}`)?.focus();
  };
  return (
    <>
      <div role="tablist" aria-label={label} className={styles.tabs} onKeyDown={press} tabIndex={-1}>
        {tabs.map((tab) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            id={`${id}-${tab.id}`}
            aria-selected={tab.id === open?.id}
            aria-controls={`${id}-panel`}
            tabIndex={tab.id === open?.id ? 0 : -1}
            onClick={() => show(tab.id)}
          >
            {tab.title}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${open?.id ?? ""}`}>
        {open?.content}
      </div>
    </>
  );
}
