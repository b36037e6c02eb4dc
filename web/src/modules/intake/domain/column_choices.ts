// SPDX-License-Identifier: Apache-2.0
// Corrections of columns before they are sent: by header, because that is what is remembered.
import type { Schema } from "@/platform/api/schema";

type Sheet = Schema<"SheetAnswer">;
type Choice = Schema<"ColumnChoice">;

export type Corrections = ReadonlyMap<string, string>;

/** A field chosen again as it was is no correction. */
export function withCorrection(
  corrections: Corrections,
  column: { header: string; field: string },
  field: string,
): Corrections {
  const next = new Map(corrections);
  if (field === column.field) next.delete(column.header);
  else next.set(column.header, field);
  return next;
}

export const choicesOf = (corrections: Corrections): Choice[] =>
  [...corrections].map(([header, field]) => ({ header, field }));

const inDoubt = (column: Sheet["columns"][number]) => column.guess && !column.remembered;

/** The sheets that are read, each with only the columns that were guessed and nobody has spoken of. */
export function doubtful(sheets: Sheet[]): Sheet[] {
  return sheets
    .filter((sheet) => sheet.kind !== null && !sheet.hidden)
    .map((sheet) => ({ ...sheet, columns: sheet.columns.filter(inDoubt) }))
    .filter((sheet) => sheet.columns.length > 0);
}
