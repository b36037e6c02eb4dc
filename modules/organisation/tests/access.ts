// SPDX-License-Identifier: Apache-2.0
// Who may do what in the organisation, written down apart from the program (tests/README.md).
import { password, idOf } from "../../../tests/harness/office";
import type { ModuleAccess, Row } from "../../../tests/access_matrix/matrix";

const everyone = "signed in" as const; // every default role sees unions, staff and roles
const administrators = ["administrator"] as const;
const unionOutOfReach = ["organisation.no_such_union"];

const sees = (reach: Row["reach"]): Row => ({ may: everyone, reach });
const administers = (call: Row["call"], more: Partial<Row> = {}): Row => ({
  may: administrators,
  reach: "place",
  ...(call ? { call } : {}),
  ...more,
});

export const access: ModuleAccess = {
  rows: {
    sign_in: {
      may: "anyone",
      reach: "store",
      call: (_, __, caller) => ({ body: { sign_in_name: caller.signInName, password } }),
    },
    sign_out: { may: everyone, reach: "store", changesCaller: true },
    show_session: { may: everyone, reach: "store" },
    choose_post: {
      may: everyone,
      reach: "store",
      call: async (_, __, caller) => {
        const session = await caller.caller.done("GET", "/api/session");
        return { body: { post: idOf(session["post"]) } };
      },
    },
    change_password: {
      may: everyone,
      reach: "store",
      changesCaller: true,
      call: () => ({ body: { present: password, wanted: "calm-river-high-sky-88" } }),
    },
    list_my_sessions: { may: everyone, reach: "store" },
    end_my_session: { may: everyone, reach: "self", changesCaller: true },
    show_store: { may: "anyone", reach: "store" },
    set_up_store: {
      may: "anyone",
      reach: "store",
      call: () => ({
        body: {
          token: "a".repeat(43),
          union: { name: "Second root", level: "prefecture" },
          staff: { name: "Second", sign_in_name: "second" },
          password,
        },
      }),
      refusalsAfter: ["organisation.already_set_up", "auth.link_expired"],
    },
    use_password_link: {
      may: "anyone",
      reach: "store",
      call: async (_, office) => ({
        body: { token: (await office.register("auditor", "own")).token, password },
      }),
    },
    show_job: { may: everyone, reach: "none" },
    stop_job: { may: everyone, reach: "none" },

    list_unions: {
      may: everyone,
      reach: "place",
      call: ({ union }) => ({ query: { parent: union } }),
      refusalsOutOfReach: unionOutOfReach,
    },
    show_union: sees("place"),
    create_union: administers(
      ({ union }, office) => ({
        body: { parent: union, name: office.fresh("New union "), level: "primary" },
      }),
      { refusalsOutOfReach: unionOutOfReach },
    ),
    change_union: administers(({ name }) => ({
      body: { name: { from: name, to: `${name ?? ""} renamed` } },
    })),
    move_union: administers((_, office) => ({ body: { parent: office.union("own") } }), {
      refusalsAfter: ["organisation.already_there"], // from `own` to `own`
    }),
    close_union: administers(() => ({ body: { reason: "merged" } })),
    list_divisions: { may: everyone, reach: "store" },

    list_staff: {
      may: everyone,
      reach: "place",
      call: ({ union }) => ({ query: { union } }),
      refusalsOutOfReach: unionOutOfReach,
    },
    register_staff: administers(
      ({ union }, office) => ({
        body: { name: "New", sign_in_name: office.fresh("new"), union, role: office.role("evaluator") },
      }),
      { refusalsOutOfReach: unionOutOfReach },
    ),
    show_staff: sees("place"),
    change_staff: administers(({ name }) => ({ body: { name: { from: name, to: "Renamed" } } })),
    deactivate_staff: administers(() => ({ body: { reason: "left" } })),
    make_password_link: administers(undefined),
    assign_post: administers((_, office) => ({
      body: { union: office.union("own"), role: office.role("evaluator") },
    })),
    end_post: administers(() => ({ body: {} })),

    list_roles: sees("store"),
    create_role: administers(
      (_, office) => ({
        body: {
          name_zh: office.fresh("角色"),
          name_en: office.fresh("Role "),
          permissions: ["organisation.see_unions"],
        },
      }),
      { reach: "root" },
    ),
    change_role: administers(
      ({ name }) => ({ body: { name_en: { from: name, to: `${name ?? ""} renamed` } } }),
      { reach: "root" },
    ),
    list_permissions: sees("store"),
    list_role_presets: sees("store"),
    apply_role_preset: administers(
      async ({ union, place }, office) => ({
        body: {
          preset: "office_of_two",
          union,
          staff: [
            (await office.register("evaluator", place)).id,
            (await office.register("evaluator", place)).id,
          ],
        },
      }),
      { refusalsOutOfReach: [...unionOutOfReach, "organisation.no_such_staff"] },
    ),
  },

  makers: {
    union: async (office, place) => {
      const name = office.fresh("Made union ");
      return { id: await office.newUnion(office.union(place), name), name };
    },
    staff: async (office, place) => {
      const { id, signInName } = await office.register("evaluator", place);
      return { id, name: signInName };
    },
    post: async (office, place) => ({ id: (await office.register("evaluator", place)).post }),
    role: async (office) => {
      const name = office.fresh("Made role ");
      const role = await office.admin.done("POST", "/api/roles", {
        name_zh: name,
        name_en: name,
        permissions: ["organisation.see_unions"],
      });
      return { id: idOf(role), name };
    },
    session: async (_, __, owner) => {
      const sessions = await owner.caller.done("GET", "/api/my_sessions");
      return { id: idOf((sessions["items"] as { current: boolean }[]).find((session) => session.current)) };
    },
    job: () => Promise.resolve({ id: "1" }),
  },
};
