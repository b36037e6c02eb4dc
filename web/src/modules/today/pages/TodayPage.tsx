// SPDX-License-Identifier: Apache-2.0
import { useTranslation } from "react-i18next";
import { AnswerView, EmptyState } from "@/ui/AnswerView";
import { Page } from "@/ui/Page";
import { useDueItems } from "../api/list_due_items";
import { byKind } from "../domain/due_places";
import { DueList } from "../parts/DueList";

export default function TodayPage() {
  const { t } = useTranslation("today");
  const due = useDueItems();
  return (
    <Page title={t("title")} about={t("about")}>
      <AnswerView
        query={due}
        isEmpty={({ items }) => items.length === 0}
        empty={<EmptyState title={t("nothing")} />}
      >
        {({ items, more }) =>
          byKind(items).map((group) => <DueList key={group.kind} group={group} more={more} />)
        }
      </AnswerView>
    </Page>
  );
}
