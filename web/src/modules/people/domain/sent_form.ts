// SPDX-License-Identifier: Apache-2.0
// A form as it is sent: what was left empty is not sent at all.
import type { Schema } from "@/platform/api/schema";

export function filled<Fields extends object>(fields: Fields): Partial<Fields> {
  const sent: Partial<Fields> = {};
  for (const name of Object.keys(fields) as (keyof Fields)[]) {
    const value = fields[name];
    const text = typeof value === "string" ? value.trim() : value;
    if (text === undefined || text === null || text === "") continue;
    if (Array.isArray(text) && text.length === 0) continue;
    sent[name] = text as Fields[keyof Fields];
  }
  return sent;
}

/** A person; the name, which the form demands, stands there even when it is empty. */
export const sentPerson = (
  person: Partial<Schema<"PersonForm">> & { name: string },
): Schema<"PersonForm"> => ({ ...filled(person), name: person.name });
