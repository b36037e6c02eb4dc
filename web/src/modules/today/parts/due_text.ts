// SPDX-License-Identifier: Apache-2.0
// An item in words. Each module words its own reasons in its texts, under `due`, and its next steps under
// `next_step`; an argument that is a code is worded there under the argument's name. What has no words shows
// its name, which is at least exact.
import type { i18n } from "i18next";
import type { DueItem } from "../api/list_due_items";

function textOf(i18n: i18n, module: string, key: string): string | undefined {
  const text: unknown = i18n.getResource(i18n.language, module, key);
  return typeof text === "string" ? text : undefined;
}

const parts = (id: string): [string, string] => {
  const dot = id.indexOf(".");
  return [id.slice(0, dot), id.slice(dot + 1)];
};

export function reasonText(i18n: i18n, item: DueItem): string {
  const [module, name] = parts(item.reason);
  const text = textOf(i18n, module, `due.${name}`);
  if (text === undefined) return item.reason;
  const comma = i18n.language === "en" ? ", " : "、";
  const worded = (arg: string, value: string) =>
    value
      .split(", ")
      .map((code) => textOf(i18n, module, `${arg}.${code}`) ?? code)
      .join(comma);
  return text.replace(/\{\{(\w+)\}\}/g, (_whole, arg: string) => worded(arg, item.args[arg] ?? ""));
}

export function stepText(i18n: i18n, item: DueItem): string {
  const [module] = parts(item.reason);
  return textOf(i18n, module, `next_step.${item.next_step}`) ?? item.next_step;
}
