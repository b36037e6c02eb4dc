// SPDX-License-Identifier: Apache-2.0
// What the modules above people show on a household's page, put together here because people may not name
// them. A section is shown to those who hold its permission; its code is fetched with the page that shows it.
import { lazy, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { HouseholdSections } from "@/modules/people";
import { useSession } from "@/platform/session/session";

const Promised = lazy(async () => ({ default: (await import("@/modules/cases")).PromisedNeeds }));
const Given = lazy(async () => ({ default: (await import("@/modules/services")).GivenDeliveries }));
const Category = lazy(async () => ({ default: (await import("@/modules/policies")).CategoryPanel }));
const Needs = lazy(async () => ({ default: (await import("@/modules/cases")).HouseholdNeeds }));
const Deliveries = lazy(async () => ({ default: (await import("@/modules/services")).HouseholdDeliveries }));
const Answers = lazy(async () => ({ default: (await import("@/modules/evaluation")).HouseholdAnswers }));

const parts = [
  { id: "promised", place: "promised", title: "needs", permission: "cases.see_needs", Part: Promised },
  { id: "given", place: "given", title: "deliveries", permission: "services.see_deliveries", Part: Given },
  { id: "category", place: "tab", title: "category", permission: "people.see_households", Part: Category },
  { id: "needs", place: "tab", title: "needs", permission: "cases.see_needs", Part: Needs },
  {
    id: "deliveries",
    place: "tab",
    title: "deliveries",
    permission: "services.see_deliveries",
    Part: Deliveries,
  },
  { id: "answers", place: "tab", title: "answers", permission: "evaluation.see_answers", Part: Answers },
] as const;

export function HouseholdSectionsHost({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const { permissions } = useSession();
  const sections = parts
    .filter((part) => permissions.includes(part.permission))
    .map((part) => ({ ...part, title: t(`section.${part.title}`) }));
  return <HouseholdSections value={sections}>{children}</HouseholdSections>;
}
