// SPDX-License-Identifier: Apache-2.0
// What the words in the search box ask for. A full identity number is not sent from there: it needs a reason.
// The last four of one find nobody by themselves: they need the name before them.

export type SearchIntent = "nothing" | "words" | "last4_alone" | "identity_number";

export function searchIntent(typed: string): SearchIntent {
  const plain = typed.normalize("NFKC").trim();
  if (plain === "") return "nothing";
  const tight = plain.replace(/[\s-]/g, "");
  if (/^(\d{15}|\d{17}[\dXx])$/.test(tight)) return "identity_number";
  return /^\d{3}[\dXx]$/.test(plain) ? "last4_alone" : "words";
}
