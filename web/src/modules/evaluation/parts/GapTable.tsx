// SPDX-License-Identifier: Apache-2.0
// The same as the heat map in numbers.
import { useTranslation } from "react-i18next";
import { useGridWords, levels, rights, sameCell, type Cell } from "@/ui/grid";
import type { GapCell } from "../domain/heat";
import { Count } from "./Count";
import styles from "./GapTable.module.css";

const columns = ["asked", "needed", "covered", "unserved"] as const;

function Satisfied({ row }: { row: GapCell }) {
  if (row.rated === 0) return <>–</>;
  return (
    <>
      <Count value={row.satisfied} /> / <Count value={row.rated} />
    </>
  );
}

export function GapTable({ rows, choose }: { rows: GapCell[]; choose: (cell: Cell) => void }) {
  const { t } = useTranslation("evaluation");
  const words = useGridWords();
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">{t("gap.table")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("gap.cell")}</th>
          {columns.map((column) => (
            <th key={column} scope="col">
              {t(`count.${column}`)}
            </th>
          ))}
          <th scope="col">{t("gap.satisfied_of_rated")}</th>
        </tr>
      </thead>
      {rights.map((right) => (
        <tbody key={right}>
          <tr className={styles.right}>
            <th scope="rowgroup" colSpan={columns.length + 2}>
              {words.right(right)}
            </th>
          </tr>
          {levels.map((level) => {
            const row = rows.find((other) => sameCell(other.cell, { right, level }));
            if (row === undefined) return null;
            return (
              <tr key={level}>
                <th scope="row">
                  <button
                    type="button"
                    className={styles.open}
                    aria-label={t("gap.open_cell", { cell: words.cell(row.cell) })}
                    onClick={() => choose(row.cell)}
                  >
                    {words.level(level)}
                  </button>
                </th>
                {columns.map((column) => (
                  <td key={column}>
                    <Count value={row[column]} />
                  </td>
                ))}
                <td>
                  <Satisfied row={row} />
                </td>
              </tr>
            );
          })}
        </tbody>
      ))}
    </table>
  );
}
