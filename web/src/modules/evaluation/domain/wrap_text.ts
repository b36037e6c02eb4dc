// SPDX-License-Identifier: Apache-2.0
// SVG does not break lines. Chinese breaks anywhere, other words at blanks; a Chinese character is as wide
// as two others.

const widthOf = (text: string) => text.replace(/[\u2e80-\uffff]/g, "xx").length;

/** Lines of at most `width` half-width characters; a word that is longer stands alone. */
export function wrapText(text: string, width: number): string[] {
  const parts = text.match(/[\u2e80-\uffff]|[^\u2e80-\uffff\s]+|\s+/g) ?? [];
  const lines: string[] = [];
  let line = "";
  for (const part of parts) {
    if (line !== "" && widthOf(line + part.trimEnd()) > width) {
      lines.push(line.trim());
      line = "";
    }
    line += part;
  }
  return [...lines, line.trim()].filter((one) => one !== "");
}
