// SPDX-License-Identifier: Apache-2.0
// House rules about where things stand. A rule takes the tree, a Map from path to text, and gives { path, line, says }[].
import { languageOf } from "./file_rules.mjs";

// A heavy header costs seconds in every file that sees it, so one file does, behind a thin door.
const heavy = [
  { include: /^\s*#\s*include\s*<boost\/beast/m, name: "Boost.Beast", home: "platform/http/src/" },
  { include: /^\s*#\s*include\s*<boost\/json/m, name: "Boost.JSON", home: "platform/json/src/" },
  { include: /^\s*#\s*include\s*<spdlog\//m, name: "spdlog", home: "platform/log/src/" },
];

export function heavyIncludes(tree) {
  const found = [];
  for (const { include, name, home } of heavy) {
    const users = [...tree].filter(([path, text]) => languageOf(path) === "cpp" && include.test(text)).map(([path]) => path);
    for (const path of users) {
      if (!path.startsWith(home)) found.push({ path, line: 1, says: `includes ${name}, which belongs into ${home}` });
    }
    const inHome = users.filter((path) => path.startsWith(home)).sort();
    for (const path of inHome.slice(1)) {
      found.push({ path, line: 1, says: `includes ${name} a second time; ${inHome[0]} is the one file that may` });
    }
  }
  return found;
}

export function readmes(tree) {
  const parts = new Set();
  for (const path of tree.keys()) {
    const part = /^((modules|platform)\/[^/]+|base|engine|forms|app|web|e2e|fuzz|bench|tools)\//.exec(path);
    if (part) parts.add(part[1]);
  }
  return [...parts]
    .filter((part) => !tree.has(`${part}/README.md`))
    .map((part) => ({ path: part, line: 1, says: "has no README.md" }));
}

// x_test.cpp tests x, or an aspect of it (x_refusals_test.cpp), and stands beside it.
export function testsBesideSources(tree) {
  const found = [];
  for (const path of tree.keys()) {
    if (!path.endsWith("_test.cpp") || !/\/src\//.test(path)) continue;
    const folder = path.slice(0, path.lastIndexOf("/") + 1);
    const stem = path.slice(folder.length, -"_test.cpp".length);
    const part = path.slice(0, path.indexOf("/src/") + 1);
    const beside = [...tree.keys()].some((other) => {
      if (other.endsWith("_test.cpp") || !/\.(cpp|hpp)$/.test(other)) return false;
      const inPlace = other.startsWith(folder) && !other.slice(folder.length).includes("/");
      if (!inPlace && !other.startsWith(`${part}include/`)) return false;
      const tested = other.slice(other.lastIndexOf("/") + 1).replace(/\.(cpp|hpp)$/, "");
      return stem === tested || stem.startsWith(`${tested}_`);
    });
    if (!beside) found.push({ path, line: 1, says: `no source ${stem}.cpp or door header stands beside this test` });
  }
  return found;
}

// One verb, one file, one test, one name.
export function verbsAreTested(tree) {
  const found = [];
  for (const path of tree.keys()) {
    const verb = /^modules\/([^/]+)\/src\/operations\/([a-z0-9_]+)\.cpp$/.exec(path);
    if (!verb || verb[2].endsWith("_test")) continue;
    const beside = path.replace(/\.cpp$/, "_test.cpp");
    if (!tree.has(beside)) found.push({ path, line: 1, says: `the verb ${verb[2]} has no ${verb[2]}_test.cpp beside it` });
  }
  return found;
}

export const treeRules = { heavyIncludes, readmes, testsBesideSources, verbsAreTested };
