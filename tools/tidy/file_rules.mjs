// SPDX-License-Identifier: Apache-2.0
// House rules that one file can break by itself. A rule takes { path, text } and gives { line, says }[].
import { functions, linesOfTables, separate } from "./source_text.mjs";

const codeEndings = /\.(cpp|hpp|ts|tsx|mjs|js|css|cmake|sql)$|(^|\/)CMakeLists\.txt$/;
const exempt =
  /(^|\/)(i18n|data|migrations|third_party|corpus|node_modules|generated)\/|\.gen\.ts$|package-lock\.json$|^LICENSE$/;
const testFiles = /_test\.cpp$|\.(test|spec)\.(ts|tsx|mjs)$|^e2e\/|(^|\/)tests\//;

export const isExempt = (path) => exempt.test(path);
export const isScript = (text) => text.startsWith("#!");
export const isCode = (path, text) => codeEndings.test(path) || isScript(text);
export const languageOf = (path) =>
  /\.(cpp|hpp)$/.test(path) ? "cpp" : /\.(ts|tsx|mjs|js)$/.test(path) ? "ts" : "";

export function fileLength({ path, text }) {
  if (!isCode(path, text) || isExempt(path)) return [];
  const most = testFiles.test(path) ? 500 : 300;
  const lines = text.split("\n").length - 1;
  return lines > most ? [{ line: 1, says: `${lines} lines, at most ${most}` }] : [];
}

export function functionLength({ path, text }) {
  const language = languageOf(path);
  if (!language || isExempt(path)) return [];
  const tables = linesOfTables(text, language);
  const lengthOf = (f) =>
    f.lines - [...tables].filter((line) => line > f.line && line < f.line + f.lines).length;
  return functions(text, language)
    .filter((f) => lengthOf(f) > 60)
    .map((f) => ({ line: f.line, says: `function ${f.name} has ${f.lines} lines, at most 60` }));
}

export function lineLength({ path, text }) {
  if (!isCode(path, text) || isExempt(path)) return [];
  const language = languageOf(path);
  const tables = language ? linesOfTables(text, language) : new Set();
  const literals = new Map(); // line → columns of its literals, which no formatter can break
  for (const string of language ? separate(text, language).strings : []) {
    literals.set(string.line, (literals.get(string.line) ?? 0) + [...string.text].length);
  }
  return text
    .split("\n")
    .map((line) => line.replace(/\{" "\}$/, "")) // Prettier hangs a blank of JSX on a full line
    .map((line, i) => ({ line: i + 1, columns: [...line].length }))
    .filter((l) => l.columns > 110 && !tables.has(l.line) && l.columns - (literals.get(l.line) ?? 0) > 100)
    .map((l) => ({ line: l.line, says: `${l.columns} columns, at most 110` }));
}

export function fileName({ path }) {
  const name = path.split("/").at(-1);
  const banned = /(^|[_-])(utils?|helpers?|common|manager|misc)([_.-]|$)/i.exec(name);
  return banned ? [{ line: 1, says: `the file name says "${banned[2]}", not what is in it` }] : [];
}

export function licence({ path, text }) {
  if (!isCode(path, text) || isExempt(path) || path.endsWith(".css")) return [];
  const first = text.split("\n")[isScript(text) ? 1 : 0] ?? "";
  const mark = /^(\/\/|#|--|\/\*) SPDX-License-Identifier: Apache-2\.0( \*\/)?$/;
  return mark.test(first) ? [] : [{ line: 1, says: "the first line is not the SPDX line" }];
}

const unfinished = new RegExp(`\\b(${["TO" + "DO", "FIX" + "ME", "X" + "XX", "HA" + "CK"].join("|")})\\b`);
export const unfinishedWords = perLine(
  unfinished,
  "says that something is unfinished: finish it, or file it",
);

const machinePath = new RegExp(["/wo" + "rk/", "/ro" + "ot/", "/ho" + "me/\\w", "/Us" + "ers/\\w"].join("|"));
export const machinePaths = perLine(machinePath, "names a path of one machine");

const host = new RegExp(
  ["registry\\.np" + "mjs\\.org", "deb\\.de" + "bian\\.org", "py" + "pi\\.org", "npmm" + "irror"].join("|"),
);
export const downloadHosts = perLine(host, "names a host to download from");

function perLine(pattern, says) {
  return ({ path, text }) =>
    /(^|\/)(third_party|corpus)\//.test(path) || /^LICENSE$/.test(path)
      ? []
      : text
          .split("\n")
          .flatMap((line, i) =>
            pattern.test(line) ? [{ line: i + 1, says: `${pattern.exec(line)[0]} ${says}` }] : [],
          );
}

// Programs of app/ print for people and scripts; a library logs through its door, or returns. What stops the
// program (assert.cpp) can trust no door any more.
export function debugPrints({ path, text }) {
  if (
    languageOf(path) !== "cpp" ||
    /^(app|bench|fuzz|tools)\/|\/assert\.cpp$/.test(path) ||
    testFiles.test(path)
  )
    return [];
  return inCode(
    text,
    /\bstd::(cout|cerr)\b|\b(f?printf|puts)\s*\(/,
    "prints: return it, or log through platform/log",
  );
}

export function throwsOutsideFaults({ path, text }) {
  if (languageOf(path) !== "cpp" || testFiles.test(path)) return [];
  return inCode(
    text,
    /\bthrow\s+std::(?!bad_alloc)\w+/,
    "is neither a refusal (Result) nor the one exception type (Fault)",
  );
}

function inCode(text, pattern, says) {
  return separate(text, "cpp")
    .code.split("\n")
    .flatMap((line, i) =>
      pattern.test(line) ? [{ line: i + 1, says: `${pattern.exec(line)[0].trim()} ${says}` }] : [],
    );
}

// The lock file may not say where packages come from: every place has its own registry.
export function lockFile({ path, text }) {
  if (!path.endsWith("package-lock.json")) return [];
  return text
    .split("\n")
    .flatMap((line, i) =>
      /"resolved": "https?:/.test(line) ? [{ line: i + 1, says: "holds a download address" }] : [],
    );
}

export const fileRules = {
  fileLength,
  functionLength,
  lineLength,
  fileName,
  licence,
  unfinishedWords,
  machinePaths,
  downloadHosts,
  debugPrints,
  throwsOutsideFaults,
  lockFile,
};
