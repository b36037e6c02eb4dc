// SPDX-License-Identifier: Apache-2.0
// All that is held on a person as a sheet: one line a field. A person reads it in Excel or WPS, so it begins
// with the mark by which they know UTF-8, and no cell is taken for a formula or shortens a long number.
import type { PersonExport } from "../api/export_person";

export interface HeldWords {
  headers: string[];
  kind: (kind: string) => string;
  field: (name: string) => string;
  /** Of a field, by its name. */
  value: (name: string, value: string) => string;
  paper: string;
}

const asText = (cell: string): string => {
  const text = /^[=+\-@\t\r]/.test(cell) || /^\d{12,}/.test(cell) ? `'${cell}` : cell;
  return `"${text.replaceAll('"', '""')}"`;
};

export function heldSheet({ records }: PersonExport, words: HeldWords): string {
  const lines = [words.headers];
  for (const record of records) {
    const kind = words.kind(record.kind);
    const day = record.known_at.startsWith("1970-") ? "" : record.known_at.slice(0, 10);
    for (const { name, value } of record.fields)
      lines.push([kind, record.id, day, words.field(name), words.value(name, value)]);
    for (const paper of record.papers) lines.push([kind, record.id, day, words.paper, paper]);
  }
  return `\uFEFF${lines.map((line) => line.map(asText).join(",")).join("\r\n")}\r\n`;
}
