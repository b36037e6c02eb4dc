// SPDX-License-Identifier: Apache-2.0
// The access matrix: for every route of the program and every role, what must happen when someone in that
// role at the union `own` calls it for a record of `own`, of the union above, of one below and of one beside,
// and for a record of their own or of somebody else. What is expected is written down by the module that owns
// the route, apart from the program, in modules/<module>/tests/access.ts; the routes themselves come from
// `bangfu routes`.
//
// A call is let through when the answer is 2xx, or a refusal that the row names because the call as made here
// breaks a rule of the business (which is judged after the right to act). It is refused when the answer is
//   401  nobody is signed in
//   403  the role may not                        (auth.not_permitted)
//   404  the record is out of reach, or is not   (the same answer for both)
// Anything else is neither, and fails the row: a call that stumbles over its own form proves nothing.
import type { Answer } from "../harness/caller";
import type { Colleague, Office, Place, Role } from "../harness/office";

export interface Made {
  id: string;
  // Facts that the maker leaves for the call: names, versions, tokens.
  [fact: string]: string;
}

export interface Target extends Made {
  /** The union at `place`. */
  union: string;
  place: Place;
}

export interface Call {
  query?: Record<string, string>;
  body?: unknown;
  /** Values of path parameters other than {id}. */
  path?: Record<string, string>;
}

export interface Row {
  /** Roles that may; "signed in": every role; "anyone": without signing in, too. */
  may: readonly Role[] | "signed in" | "anyone";
  /**
   * What is reached from a post at `own`:
   *   place  records (or the union that the form names) at own and child, not at parent and sibling
   *   store  something of the whole store: the place makes no difference
   *   root   something of the whole store that only a post at the root reaches
   *   self   only what belongs to the caller, wherever it is
   *   none   no record of this kind can be made by calls as yet: every caller finds nothing
   */
  reach: "place" | "store" | "root" | "self" | "none";
  call?: (target: Target, office: Office, caller: Colleague) => Call | Promise<Call>;
  /** The call changes or ends the caller's own account or session: each time somebody new makes it. */
  changesCaller?: true;
  /** Codes of refusals that come after the right to act was found. */
  refusalsAfter?: readonly string[];
  /** Codes by which a record that the form names, not the path, is said to be out of reach or not there. */
  refusalsOutOfReach?: readonly string[];
}

/** Makes a record of a kind at a place; where the kind has owners it belongs to `owner`. */
export type Maker = (office: Office, place: Place, owner: Colleague) => Promise<Made>;

export interface ModuleAccess {
  /** By verb. */
  rows: Record<string, Row>;
  /** By kind of record, as the route table names it. */
  makers: Record<string, Maker>;
}

export interface Route {
  method: string;
  path: string;
  verb: string;
  module: string;
  record: string;
  audience: string;
}

export type Expected = "through" | "unauthenticated" | "not permitted" | "not found";

export function expected(row: Row, role: Role | "anonymous", place: Place, ownRecord: boolean): Expected {
  if (row.may === "anyone") return "through";
  if (role === "anonymous") return "unauthenticated";
  if (row.may !== "signed in" && !row.may.includes(role)) return "not permitted";
  switch (row.reach) {
    case "place":
      return place === "own" || place === "child" ? "through" : "not found";
    case "self":
      return ownRecord ? "through" : "not found";
    case "root":
    case "none":
      return "not found";
    case "store":
      return "through";
  }
}

/** What an answer amounts to; undefined where it is none of these. */
export function outcome(row: Row, answer: Answer): Expected | undefined {
  if (answer.status < 300 || (row.refusalsAfter ?? []).includes(answer.code)) return "through";
  if (answer.status === 401) return "unauthenticated";
  if (answer.status === 403) return "not permitted";
  if (answer.status === 404 || (row.refusalsOutOfReach ?? []).includes(answer.code)) return "not found";
  return undefined;
}

export function pathOf(route: Route, target: Target, call: Call): string {
  const path = route.path.replace(/\{(\w+)(?::\w+)?\}/g, (_, name: string) =>
    encodeURIComponent(call.path?.[name] ?? (name === "id" ? target.id : "")),
  );
  const query = new URLSearchParams(call.query ?? {}).toString();
  return query === "" ? path : `${path}?${query}`;
}
