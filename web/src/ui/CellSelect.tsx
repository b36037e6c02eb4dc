// SPDX-License-Identifier: Apache-2.0
import { Select } from "antd";
import { useTranslation } from "react-i18next";
import styles from "./CellSelect.module.css";
import { levels, rights, useGridWords, type Cell } from "./grid";

interface CellSelectProps {
  id?: string;
  value?: Cell;
  onChange?: (cell: Cell) => void;
}

/** A cell of the grid: its right and its level. The first of the two is what the label leads to. */
export function CellSelect({ id, value, onChange }: CellSelectProps) {
  const { t } = useTranslation("ui");
  const words = useGridWords();
  const change = (part: Partial<Cell>) =>
    onChange?.({ right: rights[0] ?? "labour_economic", level: levels[0] ?? "state", ...value, ...part });
  return (
    <div className={styles.pair}>
      <Select
        {...(id === undefined ? {} : { id })}
        aria-label={t("right")}
        {...(value === undefined ? {} : { value: value.right })}
        options={rights.map((right) => ({ value: right, label: words.right(right) }))}
        onChange={(right) => change({ right })}
      />
      <Select
        aria-label={t("level")}
        {...(value === undefined ? {} : { value: value.level })}
        options={levels.map((level) => ({ value: level, label: words.level(level) }))}
        onChange={(level) => change({ level })}
      />
    </div>
  );
}
