// SPDX-License-Identifier: Apache-2.0
// Every page of the staff program, from the modules. The router and the browser tests are both made from this
// list.
import { pages as evaluation } from "@/modules/evaluation/pages";
import { pages as intake } from "@/modules/intake/pages";
import { pages as organisation } from "@/modules/organisation/pages";
import { pages as people } from "@/modules/people/pages";
import { pages as policies } from "@/modules/policies/pages";
import { pages as today } from "@/modules/today/pages";
import type { PageEntry } from "@/platform/page_entry";

export const pages: PageEntry[] = [
  ...today,
  ...evaluation,
  ...intake,
  ...people,
  ...policies,
  ...organisation,
];
