// SPDX-License-Identifier: Apache-2.0
// What can be told of a file before it goes up. Everything else is the server's to say.

const endings = [".xlsx", ".csv"];

/** The server takes no more. */
export const largestFile = 256 * 1024 * 1024;

export const accepted = endings.join(",");

export type FileFault = "not_a_roster" | "old_excel" | "too_large" | "empty";

export function faultOf(file: { name: string; size: number }): FileFault | undefined {
  const name = file.name.toLowerCase();
  if (name.endsWith(".xls")) return "old_excel";
  if (!endings.some((ending) => name.endsWith(ending))) return "not_a_roster";
  if (file.size === 0) return "empty";
  return file.size > largestFile ? "too_large" : undefined;
}
