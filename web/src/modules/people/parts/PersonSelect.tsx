// SPDX-License-Identifier: Apache-2.0
import { Select } from "antd";
import type { HouseholdView, MemberView } from "../api/show_household";

/** Those of the file, the worker first, with whom the verb may be done. */
export const personsFor = (file: HouseholdView, verb: string): MemberView[] =>
  [file.worker, ...file.members].filter((member) => member.abilities.includes(verb));

interface PersonSelectProps {
  persons: MemberView[];
  id?: string;
  value?: string;
  onChange?: (person: string) => void;
}

export function PersonSelect({ persons, ...field }: PersonSelectProps) {
  return <Select {...field} options={persons.map(({ id, name }) => ({ value: id, label: name }))} />;
}
