// SPDX-License-Identifier: Apache-2.0
import type { ReactNode } from "react";
import styles from "./StateMark.module.css";

export type Tone = "plain" | "good" | "warm" | "action";

/** A short state beside a name. The word carries the meaning, the colour only helps. */
export function StateMark({ tone = "plain", children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span className={styles.mark} data-tone={tone}>
      {children}
    </span>
  );
}
