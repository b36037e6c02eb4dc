// SPDX-License-Identifier: Apache-2.0
// A small union tree with the program that serves it, and staff in any role at any of its unions:
//
//     root ─ parent ─┬─ own ─── child
//                    └─ sibling
import { Caller } from "./caller";
import { startProgram, type Program } from "./program";

export const places = ["own", "parent", "child", "sibling"] as const;
export type Place = (typeof places)[number];

export const roles = [
  "intake_worker",
  "caseworker",
  "social_worker",
  "supervisor",
  "fund_officer",
  "approver",
  "leader",
  "policy_officer",
  "evaluator",
  "auditor",
  "administrator",
] as const;
export type Role = (typeof roles)[number];

export const password = "wide-steppe-blue-river-47";

export interface Colleague {
  caller: Caller;
  id: string;
  signInName: string;
}

export class Office {
  readonly unions = new Map<Place | "root", string>();
  readonly roleIds = new Map<string, string>();
  private readonly colleagues = new Map<string, Promise<Colleague>>();
  private serial = 0;

  private constructor(
    readonly program: Program,
    /** The administrator at the root, who may do whatever a test needs prepared. */
    readonly admin: Caller,
  ) {}

  static async open(options: string[] = []): Promise<Office> {
    const program = await startProgram(["--empty", ...options]);
    try {
      const token = /\/set-up\?token=(\S+)/.exec(program.printed())?.[1];
      if (token === undefined) throw new Error(`no set-up link in: ${program.printed()}`);
      const admin = new Caller(program.url);
      await admin.done("POST", "/api/store/set_up", {
        token,
        union: { name: "Root", level: "prefecture", division_code: "150400" },
        staff: { name: "Root administrator", sign_in_name: "root" },
        password,
      });
      await admin.signIn("root", password);
      const office = new Office(program, admin);
      await office.build();
      return office;
    } catch (error) {
      await program.stop();
      throw error;
    }
  }

  close(): Promise<void> {
    return this.program.stop();
  }

  anonymous(): Caller {
    return new Caller(this.program.url);
  }

  union(place: Place | "root"): string {
    const id = this.unions.get(place);
    if (id === undefined) throw new Error(`no union ${place}`);
    return id;
  }

  /** A name that no record has yet. */
  fresh(word: string): string {
    this.serial += 1;
    return `${word}${String(this.serial)}`;
  }

  role(code: string): string {
    const id = this.roleIds.get(code);
    if (id === undefined) throw new Error(`no role ${code}`);
    return id;
  }

  /** The colleague in this role at this union, signed in; made at the first asking. */
  as(role: Role, place: Place | "root" = "own"): Promise<Colleague> {
    const key = `${role}@${place}`;
    let colleague = this.colleagues.get(key);
    if (colleague === undefined) {
      colleague = this.newColleague(role, place);
      this.colleagues.set(key, colleague);
    }
    return colleague;
  }

  async newColleague(role: Role, place: Place | "root"): Promise<Colleague> {
    const { id, signInName, token } = await this.register(role, place);
    const caller = this.anonymous();
    await caller.done("POST", "/api/password_links", { token, password });
    await caller.signIn(signInName, password);
    return { caller, id, signInName };
  }

  /** An account that has not chosen a password yet. */
  async register(role: Role, place: Place | "root") {
    const signInName = this.fresh(role);
    const registered = await this.admin.done("POST", "/api/staff", {
      name: signInName,
      sign_in_name: signInName,
      union: this.union(place),
      role: this.role(role),
    });
    const staff = registered["staff"] as { posts: unknown[] };
    return {
      id: idOf(staff),
      post: idOf(staff.posts[0]),
      signInName,
      token: registered["link_token"] as string,
    };
  }

  async newUnion(parent: string, name = this.fresh("Union ")): Promise<string> {
    return idOf(
      await this.admin.done("POST", "/api/unions", { parent, name, level: "primary", kind: "primary" }),
    );
  }

  private async build(): Promise<void> {
    const session = await this.admin.done("GET", "/api/session");
    this.unions.set("root", idOf(session["union"]));
    for (const [place, above] of [
      ["parent", "root"],
      ["own", "parent"],
      ["child", "own"],
      ["sibling", "parent"],
    ] as const) {
      this.unions.set(place, await this.newUnion(this.union(above), `Place ${place}`));
    }
    const found = await this.admin.done("GET", "/api/roles");
    for (const role of found["items"] as { id: string; code: string | null }[]) {
      if (role.code !== null) this.roleIds.set(role.code, role.id);
    }
  }
}

export function idOf(record: unknown): string {
  const id = (record as { id?: unknown } | undefined)?.id;
  if (typeof id !== "string") throw new Error(`no id in ${JSON.stringify(record)}`);
  return id;
}
