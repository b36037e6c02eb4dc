// SPDX-License-Identifier: Apache-2.0
import { useHousehold } from "../api/show_household";

/** Names of a household's members by id, the worker among them; empty until the household is there. */
export function useMemberNames(household: string): Map<string, string> {
  const { data } = useHousehold(household);
  if (data === undefined) return new Map();
  return new Map([data.worker, ...data.members].map((member) => [member.id, member.name]));
}
