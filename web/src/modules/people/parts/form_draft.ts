// SPDX-License-Identifier: Apache-2.0
// What is typed into a form is kept on the server as one's own draft, and offered when the form is opened
// again.
import { useEffect, useRef, useState } from "react";
import { discardDraft } from "../api/discard_draft";
import { saveDraft } from "../api/save_draft";
import type { DraftPlace } from "../domain/draft_place";
import { DraftSaver, type SaverState } from "../domain/draft_saver";

/** What a draft holds: the form, and the values it was begun from. */
export interface DraftContent<Values> {
  values: Values;
  base: Values;
}

export function readDraft<Values extends object>(form: unknown): DraftContent<Values> | undefined {
  if (typeof form !== "object" || form === null) return undefined;
  const { values, base } = form as Partial<DraftContent<Values>>;
  return typeof values === "object" && typeof base === "object" ? { values, base } : undefined;
}

export function useDraftSaver<Values extends object>(place: DraftPlace, baseVersion: number) {
  const [state, setState] = useState<SaverState>();
  const saver = useRef<DraftSaver<DraftContent<Values>>>(undefined);
  const { kind, record } = place;
  useEffect(() => {
    const own = new DraftSaver<DraftContent<Values>>(
      (form) => saveDraft({ kind, record }, baseVersion, form),
      setState,
    );
    saver.current = own;
    const leave = () => void own.flush();
    window.addEventListener("pagehide", leave);
    return () => {
      window.removeEventListener("pagehide", leave);
      void own.flush();
    };
  }, [kind, record, baseVersion]);
  const note = (form: DraftContent<Values>) => saver.current?.note(form);
  const drop = async () => {
    await saver.current?.stop();
    await discardDraft({ kind, record }).catch(() => undefined);
  };
  /** The one that was offered; what is typed from now on is kept again. */
  const forget = () => discardDraft({ kind, record }).catch(() => undefined);
  return { state, note, drop, forget };
}
