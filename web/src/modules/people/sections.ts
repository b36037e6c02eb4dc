// SPDX-License-Identifier: Apache-2.0
// What other modules show on a household's page. They stand above people, so people cannot name them: the app
// puts them together and hands them down here.
import { createContext, useContext, type ComponentType } from "react";

export interface HouseholdSection {
  id: string;
  /** One of the page's five answers, or a tab of its own. */
  place: "how_bad" | "promised" | "given" | "tab";
  title: string;
  Part: ComponentType<{ householdId: string }>;
}

export const HouseholdSections = createContext<HouseholdSection[]>([]);

export const useHouseholdSections = (place: HouseholdSection["place"]): HouseholdSection[] =>
  useContext(HouseholdSections).filter((section) => section.place === place);
