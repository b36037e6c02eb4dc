// SPDX-License-Identifier: Apache-2.0
// The boundaries of the web's parts as a lint rule. They are derived from the edge table of the C++ build
// (modules.cmake at the repository's root), so that a page may use exactly what its module may use:
//
//   ui and platform  use each other and nothing above
//   modules/<m>      uses ui, platform, and the door (index.ts) of each module to which m has an edge
//   app              uses everything, modules by their doors (index.ts, pages.ts, texts)
import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const source = fileURLToPath(new URL("../src/", import.meta.url));

export function readEdges(table) {
  const edges = new Set();
  for (const [, user, used] of table.matchAll(/^bangfu_edge\((\w+) (\w+) /gm)) edges.add(`${user} ${used}`);
  return edges;
}

const edges = readEdges(readFileSync(new URL("../../modules.cmake", import.meta.url)).toString());

/**
 * What an import from one file to another breaks; undefined where it is allowed. Paths are relative to
 * web/src.
 */
export function brokenZone(from, to, known) {
  const [fromPart, fromModule] = from.split("/");
  const [toPart, toModule, ...inside] = to.split("/");
  if (fromPart === toPart && (fromPart !== "modules" || fromModule === toModule)) return undefined;
  if (fromPart === "app") {
    const door = inside.join("/");
    const open = toPart !== "modules" || door === "" || door === "pages" || door.startsWith("i18n/");
    return open ? undefined : `app uses the module ${toModule} by its door only`;
  }
  if (toPart === "ui" || toPart === "platform") return undefined;
  if (fromPart !== "modules") return `${fromPart} may not use ${toPart}`;
  if (toPart !== "modules") return `a module may not use ${toPart}`;
  if (!known.has(`${fromModule} ${toModule}`))
    return `modules.cmake has no edge ${fromModule} -> ${toModule}`;
  return inside.length === 0 ? undefined : `use the module ${toModule} by its door, "@/modules/${toModule}"`;
}

function target(file, name) {
  if (name.startsWith("@/")) return name.slice(2);
  return name.startsWith(".") ? path.relative(source, path.resolve(path.dirname(file), name)) : undefined;
}

export const zones = {
  meta: { type: "problem", schema: [] },
  create(context) {
    const check = (node) => {
      if (typeof node.source?.value !== "string") return;
      const to = target(context.filename, node.source.value);
      if (to === undefined || to.startsWith("..")) return;
      const fault = brokenZone(path.relative(source, context.filename), to, edges);
      if (fault !== undefined) context.report({ node, message: fault });
    };
    return {
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      ImportExpression: check,
    };
  },
};
