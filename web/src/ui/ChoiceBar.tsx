// SPDX-License-Identifier: Apache-2.0
import styles from "./ChoiceBar.module.css";

interface ChoiceBarProps<Value extends string> {
  label: string;
  choices: { value: Value; label: string }[];
  value: Value;
  choose: (value: Value) => void;
}

/** One of a few, all of them in sight. */
export function ChoiceBar<Value extends string>({ label, choices, value, choose }: ChoiceBarProps<Value>) {
  return (
    <div role="group" aria-label={label} className={styles.bar}>
      {choices.map((choice) => (
        <button
          key={choice.value}
          type="button"
          aria-pressed={choice.value === value}
          onClick={() => choose(choice.value)}
        >
          {choice.label}
        </button>
      ))}
    </div>
  );
}
