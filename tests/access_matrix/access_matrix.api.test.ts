// SPDX-License-Identifier: Apache-2.0
import { execFileSync } from "node:child_process";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Office, places, roles, type Place, type Role } from "../harness/office";
import { binary } from "../harness/program";
import { expected, outcome, pathOf, type ModuleAccess, type Row, type Route } from "./matrix";

const modules = Object.values(
  import.meta.glob<{ access: ModuleAccess }>("../../modules/*/tests/access.ts", { eager: true }),
).map((module) => module.access);
const rows = new Map(modules.flatMap((module) => Object.entries(module.rows)));
const makers = new Map(modules.flatMap((module) => Object.entries(module.makers)));
const routes = JSON.parse(execFileSync(binary, ["routes"], { encoding: "utf8" })) as Route[];

let office: Office;
beforeAll(async () => {
  office = await Office.open();
});
afterAll(() => office.close());

describe("the access matrix", () => {
  it("has a row for every route", () => {
    expect(routes.filter((route) => !rows.has(route.verb)).map((route) => route.verb)).toEqual([]);
  });
  it("has no row for a route that does not exist", () => {
    const verbs = new Set(routes.map((route) => route.verb));
    expect([...rows.keys()].filter((verb) => !verbs.has(verb))).toEqual([]);
  });
  it("can make every kind of record that a route names", () => {
    const kinds = routes.map((route) => route.record).filter((kind) => kind !== "");
    expect(kinds.filter((kind) => !makers.has(kind))).toEqual([]);
  });
});

describe.each(routes.filter((route) => rows.has(route.verb)))("$verb ($method $path)", (route) => {
  const row = rows.get(route.verb) as Row;
  const who: (Role | "anonymous")[] = ["anonymous", ...roles];

  it.each(who)("as %s", async (role) => {
    const found: string[] = [];
    for (const place of placesOf(route, row)) {
      for (const ownRecord of row.reach === "self" && route.record !== "" ? [true, false] : [true]) {
        const wanted = expected(row, role, place, ownRecord);
        const answer = await attempt(route, row, role, place, ownRecord);
        const got = outcome(row, answer);
        if (got !== wanted) {
          const whose = ownRecord ? "own" : "another's";
          const said = `${String(answer.status)} ${JSON.stringify(answer.body)}`;
          found.push(`${whose} record at ${place}: expected ${wanted}, got ${said}`);
        }
      }
    }
    expect(found).toEqual([]);
  });

  if (row.reach !== "root") return;
  it("is let through from a post at the root", async () => {
    const administrator = await office.as("administrator", "root");
    const target = {
      ...(await make(route, "own", administrator)),
      union: office.union("own"),
      place: "own" as const,
    };
    const call = (await row.call?.(target, office, administrator)) ?? {};
    const answer = await administrator.caller.call(route.method, pathOf(route, target, call), call.body);
    expect([outcome(row, answer), answer.body]).toEqual(["through", answer.body]);
  });
});

function placesOf(route: Route, row: Row): readonly Place[] {
  return row.reach === "place" || (row.reach === "self" && route.record !== "") ? places : ["own"];
}

async function make(route: Route, place: Place, owner: Awaited<ReturnType<Office["as"]>>) {
  const maker = makers.get(route.record);
  return maker === undefined ? { id: "0" } : await maker(office, place, owner);
}

// Everybody in a role is one colleague, whose session later calls need; a record is made afresh for each
// call, so that none meets what an earlier one has changed.
async function attempt(route: Route, row: Row, role: Role | "anonymous", place: Place, ownRecord: boolean) {
  const signedInAs = role === "anonymous" ? "auditor" : role;
  const caller = row.changesCaller
    ? await office.newColleague(signedInAs, "own")
    : await office.as(signedInAs);
  const owner = ownRecord ? caller : await office.as(role === "auditor" ? "leader" : "auditor", place);
  const target = { ...(await make(route, place, owner)), union: office.union(place), place };
  const call = (await row.call?.(target, office, caller)) ?? {};
  const client = role === "anonymous" ? office.anonymous() : caller.caller;
  return client.call(route.method, pathOf(route, target, call), call.body);
}
