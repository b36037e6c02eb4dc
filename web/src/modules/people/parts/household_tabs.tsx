// SPDX-License-Identifier: Apache-2.0
// The lower part of a household's page: each thing in full, a tab each, fetched when it is first shown.
import { lazy, Suspense, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { LoadingState } from "@/ui/AnswerView";
import { Panel } from "@/ui/Page";
import type { TabEntry } from "@/ui/Tabs";
import type { HouseholdView } from "../api/show_household";
import { useHouseholdSections } from "../sections";
import { AccountAndAddress } from "./AccountAndAddress";
import { Timeline } from "./Timeline";

const Members = lazy(async () => ({ default: (await import("./MembersPanel")).MembersPanel }));
const Circumstances = lazy(async () => ({
  default: (await import("./CircumstancesPanel")).CircumstancesPanel,
}));
const Papers = lazy(async () => ({ default: (await import("./PapersPanel")).PapersPanel }));
const Consents = lazy(async () => ({ default: (await import("./ConsentsPanel")).ConsentsPanel }));

const whenFetched = (part: ReactNode) => <Suspense fallback={<LoadingState />}>{part}</Suspense>;

export function useHouseholdTabs(file: HouseholdView): TabEntry[] {
  const { t } = useTranslation("people");
  const sections = useHouseholdSections("tab");
  return [
    { id: "timeline", title: t("timeline.title"), content: <Timeline household={file.id} /> },
    ...sections.map(({ id, title, Part }) => ({
      id,
      title,
      content: whenFetched(<Part householdId={file.id} />),
    })),
    { id: "members", title: t("member.title"), content: whenFetched(<Members file={file} />) },
    { id: "circumstances", title: t("fact.title"), content: whenFetched(<Circumstances file={file} />) },
    { id: "papers", title: t("paper.papers"), content: whenFetched(<Papers file={file} />) },
    {
      id: "account",
      title: t("account.title"),
      content: (
        <Panel title={t("account.title")}>
          <AccountAndAddress file={file} />
        </Panel>
      ),
    },
    { id: "consents", title: t("consent.title"), content: whenFetched(<Consents file={file} />) },
  ];
}
