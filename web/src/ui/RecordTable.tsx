// SPDX-License-Identifier: Apache-2.0
// A list of records. A real table on a desk screen; below 640 px each row becomes a block in which every
// value carries its column's name.
import type { ReactNode } from "react";
import styles from "./RecordTable.module.css";

export interface Column<Row> {
  id: string;
  title: string;
  cell: (row: Row) => ReactNode;
  /** The cell that names the row. */
  heads?: boolean;
  width?: string;
}

interface RecordTableProps<Row> {
  caption: string;
  columns: Column<Row>[];
  rows: Row[];
  rowId: (row: Row) => string;
}

export function RecordTable<Row>({ caption, columns, rows, rowId }: RecordTableProps<Row>) {
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.id} scope="col" style={{ width: column.width }}>
              {column.title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowId(row)}>
            {columns.map((column) => {
              const value = column.cell(row);
              const blank = value === undefined || value === null || value === false || value === "";
              const content = (
                <>
                  <span className={styles.label}>{column.title}</span>
                  <span className={styles.value}>{value}</span>
                </>
              );
              return column.heads ? (
                <th key={column.id} scope="row" data-heads="true">
                  {content}
                </th>
              ) : (
                <td key={column.id} data-blank={blank}>
                  {content}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
