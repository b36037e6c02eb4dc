// SPDX-License-Identifier: Apache-2.0
// Where SQL may stand, and what it may name. A module's tables begin with the module's name; another module's
// are reached through its door, or read through a view that it publishes as part of it (v_<module>_…) along
// an edge of modules.cmake. Migrations may refer to another module's table by a foreign key along such an
// edge.
import { languageOf } from "./file_rules.mjs";
import { joinedStrings, lineOf } from "./source_text.mjs";

const statement =
  /^\s*(with\s+(recursive\s+)?\w+\s*(\([^)]*\)\s*)?as\s*\(|select\s[\s\S]*\bfrom\b|insert\s+into\s|update\s+\w+\s+set\b|delete\s+from\s|(create|alter|drop)\s+(unique\s+)?(table|index|view)\s)/i;
const mayHoldSql = /(^|\/)(store|migrations)\/|^platform\/|^bench\/|_test\.cpp$|(^|\/)tests\//;

function sqlTexts(path, text) {
  if (path.endsWith(".sql")) return [{ line: 1, text, isFile: true }];
  if (languageOf(path) !== "cpp") return [];
  return joinedStrings(text, "cpp").filter((s) => statement.test(s.text));
}

export function sqlInStore({ path, text }) {
  if (mayHoldSql.test(path)) return [];
  return sqlTexts(path, text).map((s) => ({ line: s.line, says: "holds SQL, which belongs into store/" }));
}

// user → the libraries it may use, from the edge table.
export function edges(modulesCmake) {
  const found = new Map();
  for (const [, user, used] of modulesCmake.matchAll(/^\s*bangfu_edge\((\w+)\s+(\w+)\s/gm)) {
    if (!found.has(user)) found.set(user, new Set());
    found.get(user).add(used);
  }
  return found;
}

const naming =
  /\b(from|join|into|update|table|table\s+if\s+(?:not\s+)?exists|references|on)\s+(only\s+)?([a-z_][a-z0-9_]*)(\s*\()?/gi;

// The tables and views that a statement names: { name, how, offset }[].
export function tablesNamed(sql) {
  const plain = sql
    .replace(/--[^\n]*/g, (c) => " ".repeat(c.length))
    .replace(/'[^']*'/g, (c) => `'${" ".repeat(c.length - 2)}'`)
    .replace(/\bdistinct\s+from\b/gi, (c) => " ".repeat(c.length))
    .replace(/\bdo\s+update\b/gi, (c) => " ".repeat(c.length))
    .replace(/\bfor\s+(no\s+key\s+)?update\b/gi, (c) => " ".repeat(c.length));
  const own = new Set();
  for (const [, name] of plain.matchAll(
    /(?:\bwith\s+(?:recursive\s+)?|,\s*)(\w+)\s*(?:\([^()]*\)\s*)?as\s+(?:(?:not\s+)?materialized\s+)?\(/gi,
  )) {
    own.add(name.toLowerCase());
  }
  const found = [];
  for (const hit of plain.matchAll(naming)) {
    const how = hit[1].toLowerCase().split(/\s/)[0];
    const name = hit[3].toLowerCase();
    const isCall = hit[4] !== undefined && (how === "from" || how === "join");
    const isIndexed =
      how === "on" && /\bindex\s+(if\s+not\s+exists\s+)?\w+\s+$/i.test(plain.slice(0, hit.index));
    if (own.has(name) || isCall || (how === "on" && !isIndexed)) continue;
    if (/^(set|if|select|values|only|lateral|unnest|as|temp|temporary|excluded)$/.test(name)) continue;
    found.push({ name, how, offset: hit.index });
  }
  return found;
}

// modules: the names of all modules; allowed: user → used libraries.
export function foreignTables({ path, text }, modules, allowed) {
  const module = /^modules\/([^/]+)\//.exec(path)?.[1];
  if (!module) return [];
  const found = [];
  for (const sql of sqlTexts(path, text)) {
    for (const { name, how, offset } of tablesNamed(sql.text)) {
      if (name.startsWith(`${module}_`) || name.startsWith(`v_${module}_`) || name.startsWith("temp_"))
        continue;
      const owner = modules.find((m) => name.startsWith(`${m}_`) || name.startsWith(`v_${m}_`));
      const mayUse = owner !== undefined && (allowed.get(module)?.has(owner) ?? false);
      if (mayUse && (name.startsWith("v_") || how === "references")) continue;
      if (owner === undefined && path.endsWith("_test.cpp")) continue; // a test may look at audit and outbox
      found.push({
        line: sql.line + lineOf(sql.text, offset) - 1,
        says: `SQL of ${module} names ${name}: only ${module}_… and views v_<module>_… along an edge of modules.cmake`,
      });
    }
  }
  return found;
}
