// SPDX-License-Identifier: Apache-2.0
// Somebody saved the record while I was changing it. Both values of each field that collides stand side by
// side; I choose, and save again.
import { Alert, Button, Radio } from "antd";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Conflict } from "../domain/merge";
import styles from "./ConflictView.module.css";

interface ConflictViewProps<Fields> {
  conflicts: Conflict<Fields>[];
  /** Who saved in between, where it is known. */
  by: string | undefined;
  labelOf: (field: string) => string;
  show: (field: string, value: unknown) => string;
  choose: (takeTheirs: string[]) => void;
}

export function ConflictView<Fields>({ conflicts, by, labelOf, show, choose }: ConflictViewProps<Fields>) {
  const { t } = useTranslation("people");
  const box = useRef<HTMLDivElement>(null);
  const [theirs, setTheirs] = useState<string[]>([]);
  useEffect(() => box.current?.focus(), []);
  const take = (field: string, choice: string) =>
    setTheirs(choice === "theirs" ? [...theirs, field] : theirs.filter((other) => other !== field));
  const who = by ?? t("conflict.somebody");
  return (
    <div ref={box} tabIndex={-1} role="alert" className={styles.box}>
      <Alert
        type="warning"
        showIcon
        title={t(conflicts.length > 0 ? "conflict.title" : "conflict.changed_since", { who })}
        description={
          <>
            {conflicts.map(({ field, mine, theirs: other }) => (
              <fieldset key={field} className={styles.field}>
                <legend>{labelOf(field)}</legend>
                <Radio.Group
                  vertical
                  value={theirs.includes(field) ? "theirs" : "mine"}
                  onChange={(event) => take(field, String(event.target.value))}
                  options={[
                    { value: "mine", label: t("conflict.mine", { value: show(field, mine) }) },
                    { value: "theirs", label: t("conflict.theirs", { who, value: show(field, other) }) },
                  ]}
                />
              </fieldset>
            ))}
            <Button onClick={() => choose(theirs)}>{t("conflict.go_on")}</Button>
          </>
        }
      />
    </div>
  );
}
