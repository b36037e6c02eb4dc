// SPDX-License-Identifier: Apache-2.0
// The form of a new file, and how it is sent: what was left empty is left out, the money lines become facts.
import type { Schema } from "@/platform/api/schema";
import { filled, sentPerson } from "./sent_form";

export const moneyLines = [
  "income.own_monthly",
  "income.others_yearly",
  "expenditure.medical",
  "expenditure.education",
] as const;

export interface MoneyLine {
  amount_fen?: number | null;
  source?: string | null;
}

type PersonValues = Partial<Schema<"PersonForm">> & { name: string };

export interface NewHousehold {
  union: string;
  worker: PersonValues;
  members: { relation: string; person: PersonValues }[];
  file_no: string;
  size: number | null;
  declared_category: string | null;
  main_cause: string | null;
  other_causes: string[];
  housing: string | null;
  floor_area: number | null;
  opened_on: string | null;
  address: string | null;
  remarks: string | null;
  facts_from: string;
  /** In the order of `moneyLines`. */
  facts: MoneyLine[];
  as_draft?: boolean;
}

export const emptyHousehold = (union: string, day: string): NewHousehold => ({
  union,
  worker: { name: "" },
  members: [],
  file_no: "",
  size: null,
  declared_category: null,
  main_cause: null,
  other_causes: [],
  housing: null,
  floor_area: null,
  opened_on: day,
  address: null,
  remarks: null,
  facts_from: `${day.slice(0, 4)}-01-01`,
  facts: moneyLines.map(() => ({ amount_fen: null, source: "declaration" })),
});

export function sentHousehold(form: NewHousehold): Schema<"RegisterHousehold"> {
  const { union, worker, members, facts, facts_from, as_draft, ...rest } = form;
  const circumstances = moneyLines.flatMap((kind, line) => {
    const { amount_fen, source } = facts[line] ?? {};
    if (amount_fen === null || amount_fen === undefined) return [];
    return [{ kind, amount_fen, from: facts_from, source: source ?? "declaration" }];
  });
  return {
    ...filled(rest),
    union,
    worker: sentPerson(worker),
    members: members.map(({ relation, person }) => ({ relation, person: sentPerson(person) })),
    circumstances,
    ...(as_draft === true && { as_draft }),
  };
}
