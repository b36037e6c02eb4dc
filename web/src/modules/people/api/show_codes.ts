// SPDX-License-Identifier: Apache-2.0
// Code lists (nation, kinds of circumstance, causes …) with their labels; they change with the program only.
import { useQuery } from "@tanstack/react-query";
import { api, send } from "@/platform/api/client";
import type { Schema } from "@/platform/api/schema";
import { inLanguage } from "@/platform/i18n/formats";
import { useLanguage } from "@/platform/i18n/language";

export type Code = Schema<"CodeAnswer">;

export interface CodeBook {
  list: (name: string) => Code[];
  find: (list: string, code: string) => Code | undefined;
  /** The label in the language of the page; the code itself where it is unknown, "" where there is none. */
  label: (list: string, code: string | null | undefined) => string;
  labelOf: (code: Code) => string;
}

const none: Code[] = [];

export function useCodes(): CodeBook {
  const language = useLanguage();
  const { data } = useQuery({
    queryKey: ["codes"],
    queryFn: () => send(api.GET("/api/codes")),
    staleTime: Infinity,
  });
  const list = (name: string) => data?.lists.find((other) => other.name === name)?.codes ?? none;
  const find = (name: string, code: string) => list(name).find((other) => other.code === code);
  const labelOf = (code: Code) => inLanguage(code.zh, code.en, language);
  const label = (name: string, code: string | null | undefined) => {
    if (code === null || code === undefined || code === "") return "";
    const found = find(name, code);
    return found === undefined ? code : labelOf(found);
  };
  return { list, find, label, labelOf };
}
