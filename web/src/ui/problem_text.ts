// SPDX-License-Identifier: Apache-2.0
// The words for an error code. Codes of the server stand in i18n/errors.<language>.json at the repository's
// root, those that only a browser meets in ui's own texts. `{name}` in a text is filled from the problem's
// args.
import type { i18n } from "i18next";

function fill(text: string, args: Record<string, unknown>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = args[name];
    return typeof value === "string" || typeof value === "number" ? String(value) : whole;
  });
}

function lookUp(i18n: i18n, namespace: string, code: string): string | undefined {
  const bundle: unknown = i18n.getResourceBundle(i18n.language, namespace);
  if (typeof bundle !== "object" || bundle === null) return undefined;
  const text: unknown = (bundle as Record<string, unknown>)[code];
  return typeof text === "string" ? text : undefined;
}

/** A permission among the args is told in the words of its module, where the module has words for it. */
function inWords(i18n: i18n, args: Record<string, unknown>): Record<string, unknown> {
  const { permission } = args;
  if (typeof permission !== "string") return args;
  const [module = "", verb = ""] = permission.split(".");
  const text: unknown = i18n.getResource(i18n.language, module, `permission.${verb}`);
  return typeof text === "string" ? { ...args, permission: text } : args;
}

export function problemText(i18n: i18n, code: string, args: Record<string, unknown> = {}): string {
  const text =
    lookUp(i18n, "errors", code) ?? lookUp(i18n, "ui", code) ?? i18n.t("unknown_problem", { ns: "ui", code });
  return fill(text, inWords(i18n, args));
}
