// SPDX-License-Identifier: Apache-2.0
// The export one asked for last is kept in the browser, so that the page may be left while it is written.
import { useSyncExternalStore } from "react";
import { useSession } from "@/platform/session/session";

export interface KeptExport {
  id: string;
  job: string;
}

const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener("storage", listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("storage", listener);
  };
}

function read(text: string | null): KeptExport | null {
  const [id, job] = text?.split(" ") ?? [];
  return id === undefined || job === undefined ? null : { id, job };
}

export function useKeptExport(): [KeptExport | null, (kept: KeptExport | null) => void] {
  const key = `bangfu.export.households.${useSession().staff.id}`;
  const text = useSyncExternalStore(subscribe, () => localStorage.getItem(key));
  const keep = (kept: KeptExport | null) => {
    if (kept === null) localStorage.removeItem(key);
    else localStorage.setItem(key, `${kept.id} ${kept.job}`);
    for (const listener of listeners) listener();
  };
  return [read(text), keep];
}
