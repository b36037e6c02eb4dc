// SPDX-License-Identifier: Apache-2.0
import type { Rule } from "eslint";

export function readEdges(table: string): Set<string>;
export function brokenZone(from: string, to: string, known: ReadonlySet<string>): string | undefined;
export const zones: Rule.RuleModule;
