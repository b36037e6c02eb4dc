// SPDX-License-Identifier: Apache-2.0
import { Select } from "antd";
import { useMemberNames } from "./member_names";

interface MemberSelectProps {
  household: string;
  id?: string;
  value?: string;
  onChange?: (person: string) => void;
}

/** One of the household, the worker first. */
export function MemberSelect({ household, ...field }: MemberSelectProps) {
  const names = useMemberNames(household);
  return <Select {...field} options={[...names].map(([value, label]) => ({ value, label }))} />;
}
