// SPDX-License-Identifier: Apache-2.0
// Each rule catches a bad sample and leaves a good one alone.
import assert from "node:assert/strict";
import { test } from "node:test";
import { fileRules } from "./file_rules.mjs";
import { functions, separate } from "./source_text.mjs";
import { edges, foreignTables, sqlInStore, tablesNamed } from "./sql_rules.mjs";
import { treeRules } from "./tree_rules.mjs";

const spdx = "// SPDX-License-Identifier: Apache-2.0\n";
const lines = (n) => "int x;\n".repeat(n);
const body = (n) => `int f(int a) {\n${"    a++;\n".repeat(n)}}\n`;
const word = "TO" + "DO";

const cases = [
  // rule, path, bad text, good text
  ["fileLength", "base/src/x.cpp", spdx + lines(301), spdx + lines(290)],
  ["fileLength", "base/src/x_test.cpp", spdx + lines(501), spdx + lines(301)],
  ["functionLength", "base/src/x.cpp", spdx + body(60), spdx + body(58)],
  [
    "functionLength",
    "web/src/x.ts",
    `${spdx}const f = () => {\n${"  a();\n".repeat(60)}};\n`,
    `${spdx}describe("x", () => {\n${"  a();\n".repeat(99)}});\n`,
  ],
  ["lineLength", "base/src/x.cpp", "x".repeat(111), "帮".repeat(110)],
  ["lineLength", "base/src/x.cpp", `${"x + ".repeat(28)}"y";\n`, `f("${"x".repeat(111)}");\n`],
  ["lineLength", "base/src/x.cpp", `// ${"x ".repeat(55)}\n`, `f(R"(\n${"x".repeat(111)}\n)");\n`],
  [
    "functionLength",
    "base/src/x.cpp",
    spdx + body(61),
    `${spdx}auto f() {\n  return R"(\n${"x\n".repeat(61)})";\n}\n`,
  ],
  ["fileName", "base/src/string_utils.cpp", "", null],
  ["fileName", "base/src/common.hpp", "", null],
  ["licence", "base/src/x.cpp", "#pragma once\n", spdx],
  [
    "licence",
    "tools/x",
    "#!/usr/bin/env bash\nset -e\n",
    "#!/usr/bin/env bash\n# SPDX-License-Identifier: Apache-2.0\n",
  ],
  ["unfinishedWords", "base/src/x.cpp", `// ${word}: later\n`, "// this is done\n"],
  ["machinePaths", "tools/x", `cd ${"/ro" + "ot/"}x\n`, "cd /usr/bin\n"],
  ["downloadHosts", "tools/x", `https://registry.np${"mjs.org"}/x\n`, "https://localhost/x\n"],
  ["debugPrints", "base/src/x.cpp", 'std::cout << "x";\n', 'auto s = "std::cout";  // std::cout\n'],
  ["debugPrints", "platform/db/src/x.cpp", 'printf("x");\n', 'snprintf(a, 3, "x");\n'],
  [
    "throwsOutsideFaults",
    "base/src/x.cpp",
    'throw std::runtime_error("x");\n',
    'throw Fault(Fault::Kind::io, "x");\n',
  ],
  ["lockFile", "package-lock.json", '"resolved": "https://a/b.tgz"\n', '"version": "1.0.0"\n'],
];

for (const [rule, path, bad, good] of cases) {
  test(`${rule} catches a bad ${path} and leaves a good one alone`, () => {
    assert.notEqual(fileRules[rule]({ path, text: bad }).length, 0);
    if (good !== null) assert.deepEqual(fileRules[rule]({ path, text: good }), []);
  });
}

test("fileName leaves a word alone that only contains a banned one", () => {
  assert.deepEqual(fileRules.fileName({ path: "web/src/community.ts", text: "" }), []);
});

test("strings and comments are told from code, raw strings, digit separators and templates too", () => {
  const cpp = separate('int a = 1\'000; // {\nauto s = R"x(" { )x"; char c = \'{\'; "\\"{" }', "cpp");
  assert.equal(cpp.code.includes("{"), false);
  assert.deepEqual(
    cpp.strings.map((s) => s.text),
    ['" { ', "{", '\\"{'],
  );
  assert.equal(cpp.strings[0].line, 2);
  const ts = separate("const a = `x ${f({ b })} {`; const r = /[{]'/; c / d; // {", "ts");
  assert.equal(ts.code.replace(/[^{}]/g, ""), "{}");
});

test("a function is found behind a constructor's list, a return type and const", () => {
  const text =
    "A::A(int x) : x_(x), y_{1} {\n}\nauto f() const -> int {\n  if (a) {\n  }\n}\nnamespace a {\nstruct B {\n};\n}\n";
  assert.deepEqual(
    functions(text, "cpp").map((f) => [f.line, f.lines]),
    [
      [1, 2],
      [3, 4],
    ],
  );
});

test("SQL is refused outside store/ and allowed inside", () => {
  const text = 'auto rows = s.query("select id "\n  "from people_person where id = $1");\n';
  assert.equal(sqlInStore({ path: "modules/people/src/operations/x.cpp", text }).length, 1);
  assert.deepEqual(sqlInStore({ path: "modules/people/src/store/x.cpp", text }), []);
  assert.deepEqual(
    sqlInStore({ path: "modules/people/src/domain/x.cpp", text: 'say("select one from the list");' }).length,
    1,
  );
  assert.deepEqual(
    sqlInStore({ path: "modules/people/src/domain/x.cpp", text: 'say("update the list");' }),
    [],
  );
});

test("the tables of a statement are named, without those it makes itself", () => {
  const sql = `with recursive up(id) as (select id from a_x), down as (select 1) insert into a_y select * from up, down
    left join v_b_z on a_x.id = id where x is distinct from y on conflict (id) do update set q = 'from c_w' returning id`;
  assert.deepEqual(
    tablesNamed(sql).map((t) => t.name),
    ["a_x", "a_y", "v_b_z"],
  );
  assert.deepEqual(
    tablesNamed("create index i on a_x (y); select 1 from json_each($1) for update").map((t) => t.name),
    ["a_x"],
  );
});

test("a module's SQL names its own tables and the views it has an edge to", () => {
  const allowed = edges('bangfu_edge(cases people "needs are of persons")\n');
  const at = (sql) =>
    foreignTables({ path: "modules/cases/migrations/1.sql", text: sql }, ["people", "cases", "aid"], allowed);
  assert.deepEqual(at("select * from cases_need join v_people_person on true"), []);
  assert.deepEqual(at("create table cases_need (p bigint references people_person (id))"), []);
  assert.equal(at("select 1;\nselect * from people_person")[0].line, 2);
  assert.equal(at("select * from v_aid_award").length, 1);
  assert.equal(at("select * from audit_record").length, 1);
});

const treeCases = [
  [
    "heavyIncludes",
    { "modules/a/src/x.cpp": "#include <boost/json.hpp>\n" },
    { "platform/json/src/x.cpp": "#include <boost/json.hpp>\n" },
  ],
  [
    "heavyIncludes",
    {
      "platform/log/src/a.cpp": "#include <spdlog/a.h>\n",
      "platform/log/src/b.cpp": "#include <spdlog/b.h>\n",
    },
    {},
  ],
  ["readmes", { "modules/a/src/x.cpp": "" }, { "modules/a/src/x.cpp": "", "modules/a/README.md": "" }],
  ["testsBesideSources", { "base/x/x_test.cpp": "" }, { "base/src/x.cpp": "", "base/src/x_test.cpp": "" }],
  [
    "verbsAreTested",
    { "modules/a/src/operations/do_it.cpp": "Result<int> do_it(int x) {" },
    {
      "modules/a/src/operations/do_it.cpp": "Result<int> do_it(int x) {",
      "modules/a/src/operations/do_it_test.cpp": "do_it(1)",
      "modules/a/src/operations/rules.cpp": "int half(int x) {",
    },
  ],
  [
    "settingsAreRead",
    { "platform/config/src/settings.cpp": 'Setting{"port", &Config::port, "8080"' },
    {
      "platform/config/src/settings.cpp": 'Setting{"port", &Config::port, "8080"',
      "app/cli/serve.cpp": "listen(settings.port);",
    },
  ],
];
for (const [rule, bad, good] of treeCases) {
  test(`${rule} catches ${Object.keys(bad).join(", ")}`, () => {
    assert.notEqual(treeRules[rule](new Map(Object.entries(bad))).length, 0);
    assert.deepEqual(treeRules[rule](new Map(Object.entries(good))), []);
  });
}
