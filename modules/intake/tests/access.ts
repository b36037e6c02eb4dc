// SPDX-License-Identifier: Apache-2.0
// Who may do what with imports and standing lists, written down apart from the program (tests/README.md).
import { idOf, type Office, type Place } from "../../../tests/harness/office";
import type { Made, ModuleAccess, Row } from "../../../tests/access_matrix/matrix";

const see = ["intake_worker", "supervisor", "approver", "leader", "policy_officer", "auditor"] as const;

// What is uploaded here is no roster: the check refuses it, and each verb answers by the state it is in.
async function newImport(office: Office, place: Place): Promise<Made> {
  const worker = await office.as("intake_worker", place);
  return { id: idOf(await worker.caller.done("POST", `/api/imports?union=${office.union(place)}`, {})) };
}

const works = (call?: Row["call"], refusalsAfter: readonly string[] = []): Row => ({
  may: ["intake_worker"],
  reach: "place",
  ...(call ? { call } : {}),
  refusalsAfter: ["intake.wrong_state", ...refusalsAfter],
});

export const access: ModuleAccess = {
  rows: {
    start_import: {
      may: ["intake_worker"],
      reach: "place",
      call: ({ union }) => ({ query: { union }, body: {} }),
      refusalsOutOfReach: ["intake.no_such_union"],
    },
    add_import_file: works(),
    list_imports: { may: see, reach: "store" },
    show_import: { may: see, reach: "place" },
    change_import: works(() => ({ body: { version: 1 } }), ["intake.import_changed"]),
    check_import: works(),
    list_import_rows: works(),
    apply_import: works(() => ({ body: { version: 1 } }), ["intake.import_changed"]),
    undo_import: works(() => ({ body: { reason: "the wrong file" } })),
    discard_import: works(),
    download_bad_rows: works(undefined, ["intake.rows_gone"]),
    download_roster_template: { may: ["intake_worker"], reach: "store" },
    list_overlooked: { may: see, reach: "store", call: () => ({ path: { kind: "never_helped" } }) },
  },
  makers: { import: newImport },
};
