// SPDX-License-Identifier: Apache-2.0
// The 4 × 4 grid with something in each cell. On a phone each right becomes a block with its levels below it,
// and cells in which there is nothing are left out.
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import styles from "./GridTable.module.css";
import { levels, rights, useGridWords, type Cell } from "./grid";

interface GridTableProps {
  caption: string;
  /** null: nothing in this cell. */
  content: (cell: Cell) => ReactNode;
}

export function GridTable({ caption, content }: GridTableProps) {
  const { t } = useTranslation("ui");
  const words = useGridWords();
  return (
    <table className={styles.grid}>
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t("right_by_level")}</th>
          {levels.map((level) => (
            <th key={level} scope="col">
              {words.level(level)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rights.map((right) => {
          const row = levels.map((level) => ({ level, inside: content({ right, level }) }));
          return (
            <tr key={right} data-blank={row.every(({ inside }) => inside === null)}>
              <th scope="row">{words.right(right)}</th>
              {row.map(({ level, inside }) => (
                <td key={level} data-blank={inside === null}>
                  <span className={styles.level}>{words.level(level)}</span>
                  {inside}
                </td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
