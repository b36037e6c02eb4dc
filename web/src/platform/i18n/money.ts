// SPDX-License-Identifier: Apache-2.0
// Money is integer fen everywhere but in what people read and type, which is yuan.

const pattern = /^(\d{1,12})(?:\.(\d{1,2}))?$/;

export function formatFen(fen: number): string {
  const yuan = Math.trunc(Math.abs(fen) / 100).toLocaleString("en-US");
  const rest = String(Math.abs(fen) % 100).padStart(2, "0");
  return `${fen < 0 ? "-" : ""}${yuan}.${rest}`;
}

/** Yuan as typed, with or without separators, full-width figures allowed; undefined: not an amount. */
export function parseYuan(typed: string): number | undefined {
  const plain = typed.normalize("NFKC").replace(/[\s,]/g, "");
  const [, yuan, fen = ""] = pattern.exec(plain) ?? [];
  return yuan === undefined ? undefined : Number(yuan) * 100 + Number(fen.padEnd(2, "0"));
}
