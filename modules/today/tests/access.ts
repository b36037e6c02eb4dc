// SPDX-License-Identifier: Apache-2.0
// Who may see the worklist, written down apart from the program (tests/README.md).
import { roles } from "../../../tests/harness/office";
import type { ModuleAccess } from "../../../tests/access_matrix/matrix";

export const access: ModuleAccess = {
  rows: { list_due_items: { may: roles, reach: "store" } },
  makers: {},
};
