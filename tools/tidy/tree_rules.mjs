// SPDX-License-Identifier: Apache-2.0
// House rules about where things stand. A rule takes the tree, a Map from path to text, and gives { path,
// line, says }[].
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
    const users = [...tree]
      .filter(([path, text]) => languageOf(path) === "cpp" && include.test(text))
      .map(([path]) => path);
    for (const path of users) {
      if (!path.startsWith(home))
        found.push({ path, line: 1, says: `includes ${name}, which belongs into ${home}` });
    }
    const inHome = users.filter((path) => path.startsWith(home)).sort();
    for (const path of inHome.slice(1)) {
      found.push({
        path,
        line: 1,
        says: `includes ${name} a second time; ${inHome[0]} is the one file that may`,
      });
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

// A test stands beside the code that it tests: in its folder, or above the folders of a part whose whole it
// tests.
export function testsBesideSources(tree) {
  const found = [];
  for (const path of tree.keys()) {
    if (!path.endsWith("_test.cpp") || path.startsWith("tests/")) continue;
    const folder = path.slice(0, path.lastIndexOf("/") + 1);
    const beside = [...tree.keys()].some(
      (other) => other.startsWith(folder) && /\.(cpp|hpp)$/.test(other) && !other.endsWith("_test.cpp"),
    );
    if (!beside) found.push({ path, line: 1, says: "no source stands beside this test" });
  }
  return found;
}

// One verb, one file, one test, one name. A file of operations/ that defines a function of its own name,
// answering a Result, is a verb; what several verbs share stands there too and is tested through them. A test
// beside it names it.
export function verbsAreTested(tree) {
  const found = [];
  const tests = new Map(); // folder → the texts of its tests
  for (const [path, text] of tree) {
    if (!/\/src\/operations\/\w+_test\.cpp$/.test(path)) continue;
    const folder = path.slice(0, path.lastIndexOf("/"));
    tests.set(folder, `${tests.get(folder) ?? ""}\n${text}`);
  }
  for (const [path, text] of tree) {
    const [, folder, verb] = /^(modules\/[^/]+\/src\/operations)\/([a-z0-9_]+)\.cpp$/.exec(path) ?? [];
    if (verb === undefined || verb.endsWith("_test")) continue;
    if (!new RegExp(`^(Result<|Done )[^;{}]*\\b${verb}\\(`, "m").test(text)) continue;
    if (!new RegExp(`\\b${verb}\\b`).test(tests.get(folder) ?? "")) {
      found.push({ path, line: 1, says: `no test beside it names the verb ${verb}` });
    }
  }
  return found;
}

// A setting that nothing reads promises what is not so.
export function settingsAreRead(tree) {
  const table = "platform/config/src/settings.cpp";
  const read = new Set();
  for (const [path, text] of tree) {
    if (languageOf(path) !== "cpp" || path.startsWith("platform/config/") || path.endsWith("_test.cpp"))
      continue;
    for (const [, name] of text.matchAll(/\b(?:settings|config)(?:\.value\(\)\.|\.|->)(\w+)/g))
      read.add(name);
  }
  return [...(tree.get(table) ?? "").matchAll(/Setting\{"(\w+)", &Config::(\w+)/g)]
    .filter(([, , member]) => !read.has(member))
    .map(([, name]) => ({ path: table, line: 1, says: `nothing reads the setting ${name}` }));
}

export const treeRules = { heavyIncludes, readmes, testsBesideSources, verbsAreTested, settingsAreRead };
