// SPDX-License-Identifier: Apache-2.0
import { useSyncExternalStore } from "react";

const narrow = window.matchMedia("(max-width: 640px)");

const watch = (changed: () => void) => {
  narrow.addEventListener("change", changed);
  return () => narrow.removeEventListener("change", changed);
};

/** Whether the window is as narrow as a phone: a picture is then drawn anew, not made smaller. */
export const useNarrowWindow = (): boolean => useSyncExternalStore(watch, () => narrow.matches);
