// SPDX-License-Identifier: Apache-2.0
// Who may do what with households and persons, written down apart from the program (tests/README.md).
import { idOf, type Colleague, type Office, type Place } from "../../../tests/harness/office";
import type { Made, ModuleAccess, Row } from "../../../tests/access_matrix/matrix";

const see = [
  "intake_worker",
  "caseworker",
  "social_worker",
  "supervisor",
  "fund_officer",
  "approver",
  "leader",
  "policy_officer",
  "auditor",
] as const;
const work = ["intake_worker", "caseworker"] as const;
const record = ["intake_worker", "caseworker", "social_worker"] as const;
const reveal = [
  "intake_worker",
  "caseworker",
  "social_worker",
  "supervisor",
  "fund_officer",
  "approver",
] as const;
const exporting = ["intake_worker", "caseworker", "fund_officer"] as const;

interface Person {
  id: string;
  membership: string;
}

const income = { kind: "income.own_monthly", amount_fen: 100000, from: "2026-01-01", source: "payslips" };

async function newHousehold(office: Office, place: Place) {
  const worker = await office.as("intake_worker", place);
  const made = await worker.caller.done("POST", "/api/households", {
    union: office.union(place),
    as_draft: true,
    worker: { name: office.fresh("Worker "), phone: "13532374341" },
    members: [{ person: { name: office.fresh("Child ") }, relation: "child" }],
    circumstances: [income],
    address: "1 Steppe Road",
  });
  return { made, worker };
}

const household = async (office: Office, place: Place): Promise<Made> => ({
  id: idOf((await newHousehold(office, place)).made),
});

const person = async (office: Office, place: Place): Promise<Made> => {
  const { made } = await newHousehold(office, place);
  const worker = made["worker"] as Person & { name: string };
  return { id: worker.id, name: worker.name };
};

const sees = (more: Partial<Row> = {}): Row => ({ may: see, reach: "place", ...more });
const works = (call: Row["call"], more: Partial<Row> = {}): Row => ({
  may: work,
  reach: "place",
  ...(call ? { call } : {}),
  ...more,
});
const reason = "asked for at the desk";

export const access: ModuleAccess = {
  rows: {
    show_codes: { may: "signed in", reach: "store" },
    list_households: sees({ call: ({ union }) => ({ query: { union } }) }),
    show_household: sees(),
    register_household: works(
      ({ union }, office) => ({ body: { union, as_draft: true, worker: { name: office.fresh("Worker ") } } }),
      { refusalsOutOfReach: ["people.no_such_union"] },
    ),
    change_household: works(() => ({ body: { main_cause: { from: null, to: "accident" } } })),
    complete_draft: works(undefined, { refusalsAfter: ["people.file_incomplete"] }),
    add_member: works(() => ({ body: { person: { name: "Parent" }, relation: "parent" } })),
    change_membership: works(() => ({ body: { relation: { from: "child", to: "grandchild" } } })),
    end_membership: works(() => ({ body: { until: "2099-01-01" } })),
    list_circumstances: sees(),
    record_circumstance: { may: record, reach: "place", call: () => ({ body: income }) },
    set_bank_account: works(() => ({ body: { bank: "ICBC", number: "6222020000001234567" } })),
    end_bank_account: works(() => ({ body: { until: "2099-01-01" } }), {
      refusalsAfter: ["people.no_bank_account"],
    }),
    reveal_household: { may: reveal, reach: "place", call: () => ({ body: { field: "address", reason } }) },
    show_timeline: sees(),
    add_attachment: works(() => ({ query: { kind: "other" }, body: {} }), {
      refusalsAfter: ["people.file_type_refused"],
    }),
    download_attachment: { may: see, reach: "none" },
    remove_attachment: { may: work, reach: "none", call: () => ({ body: { reason } }) },
    suggest_duplicates: sees(),

    show_person: sees(),
    change_person: works(() => ({ body: { education: { from: null, to: "primary" } } })),
    reveal_number: { may: reveal, reach: "place", call: () => ({ body: { field: "phone", reason } }) },
    record_consent: works(() => ({
      body: {
        purpose: "help",
        basis: "consent",
        text_version: "1",
        channel: "paper",
        given_by: "the person",
        given_on: "2026-01-05",
      },
    })),
    withdraw_consent: works(() => ({ body: {} })),
    export_person: { may: exporting, reach: "place", call: () => ({ body: { reason } }) },
    erase_person: {
      may: ["leader"],
      reach: "place",
      call: () => ({ body: { reason } }),
      refusalsAfter: ["people.file_still_open"],
    },
    merge_persons: works(({ id }) => ({ body: { into: id, reason } }), {
      refusalsAfter: ["people.same_record"],
    }),

    search_people: { may: see, reach: "store", call: () => ({ query: { q: "worker" } }) },
    search_identity: {
      may: work,
      reach: "store",
      call: () => ({ body: { number: "11010519491231002X", reason } }),
      refusalsAfter: ["people.daily_budget_spent"],
    },
    list_collisions: { may: see, reach: "store" },
    settle_collision: {
      may: work,
      reach: "none",
      call: () => ({ body: { outcome: "different_person", reason } }),
    },
    export_households: { may: exporting, reach: "store", call: () => ({ body: {} }) },
    download_export: { may: exporting, reach: "self", refusalsAfter: ["people.export_not_ready"] },

    save_draft: {
      may: "signed in",
      reach: "store",
      call: () => ({ path: { kind: "household", id: "1" }, body: { base_version: 1, form: {} } }),
    },
    show_draft: { may: "signed in", reach: "none", call: () => ({ path: { kind: "nothing", id: "1" } }) },
    discard_draft: {
      may: "signed in",
      reach: "store",
      call: () => ({ path: { kind: "household", id: "1" } }),
    },
    list_saved_views: { may: "signed in", reach: "store" },
    save_view: {
      may: "signed in",
      reach: "store",
      call: (_, office) => ({
        body: { list: "households", name: office.fresh("View "), filters: {}, columns: [] },
      }),
    },
    delete_saved_view: { may: "signed in", reach: "self" },
  },

  makers: {
    household,
    person,
    membership: async (office, place) => {
      const { made } = await newHousehold(office, place);
      return { id: (made["members"] as Person[])[0]?.membership ?? "" };
    },
    consent: async (office, place) => {
      const { id } = await person(office, place);
      const worker = await office.as("intake_worker", place);
      const answer = await worker.caller.done("POST", `/api/persons/${id}/consents`, {
        purpose: "help",
        basis: "consent",
        text_version: "1",
        channel: "paper",
        given_by: "the person",
        given_on: "2026-01-05",
      });
      return { id: idOf((answer["consents"] as unknown[])[0]) };
    },
    // Only two unions apart make one; what its desk may do is tested at the verb.
    collision: () => Promise.resolve({ id: "1" }),
    attachment: () => Promise.resolve({ id: "1" }),
    saved_view: async (office, _, owner) => {
      const view = await owner.caller.done("POST", "/api/saved_views", {
        list: "households",
        name: office.fresh("View "),
        filters: {},
        columns: [],
      });
      return { id: idOf(view) };
    },
    export: async (office, place, owner) => {
      const ask = async (asker: Colleague) =>
        idOf(await asker.caller.done("POST", "/api/households/export", {}));
      // One who may not export has none of their own; what they are refused is somebody's.
      return {
        id: await ask(owner).catch(async () => ask(await office.newColleague("intake_worker", place))),
      };
    },
  },
};
