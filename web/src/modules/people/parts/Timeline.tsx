// SPDX-License-Identifier: Apache-2.0
// Everything that happened to the file, the newest first: who recorded or changed what, from what to what.
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { asProblem } from "@/platform/api/problem";
import { formatInstant } from "@/platform/i18n/formats";
import { useLanguage } from "@/platform/i18n/language";
import { EmptyState, LoadingState, ProblemState } from "@/ui/AnswerView";
import { ChoiceBar } from "@/ui/ChoiceBar";
import { Panel } from "@/ui/Page";
import { useCodes } from "../api/show_codes";
import { useTimeline, type TimelineItem } from "../api/show_timeline";
import { useFactValue } from "./fact_value";
import { useFieldWords } from "./field_words";
import styles from "./Timeline.module.css";

const kinds = ["change", "circumstance", "account", "attachment", "consent"] as const;
const verbs = [
  "register_household",
  "change_household",
  "change_person",
  "complete_draft",
  "add_member",
  "end_membership",
  "settle_collision",
  "merge_persons",
] as const;
type Verb = (typeof verbs)[number];
const isVerb = (verb: string): verb is Verb => verbs.some((other) => other === verb);

function useItemText(): (item: TimelineItem) => string {
  const { t } = useTranslation("people");
  const codes = useCodes();
  const factValue = useFactValue();
  const words = useFieldWords();
  return (item) => {
    if (item.circumstance !== null)
      return `${codes.label("circumstance", item.circumstance.kind)}: ${factValue(item.circumstance)}`;
    if (item.attachment !== null)
      return t("timeline.attachment", {
        kind: codes.label("attachment", item.attachment.kind),
        title: item.attachment.title,
      });
    if (item.kind === "account") {
      const account = { bank: item.code ?? "", number: words.value("number", item.to) };
      return item.from === null
        ? t("timeline.account", account)
        : t("timeline.account_changed", { ...account, from: words.value("number", item.from) });
    }
    if (item.verb === "withdraw_consent")
      return t("timeline.withdrawn", { purpose: words.value("purpose", item.from) });
    if (item.kind === "consent")
      return t("timeline.consent", { purpose: codes.label("consent_purpose", item.code) });
    if (item.field !== null)
      return t("timeline.changed", {
        field: words.label(item.field),
        from: words.value(item.field, item.from) || t("timeline.nothing"),
        to: words.value(item.field, item.to) || t("timeline.nothing"),
      });
    return item.verb !== null && isVerb(item.verb) ? t(`timeline.verb.${item.verb}`) : (item.verb ?? "");
  };
}

function Items({ items }: { items: TimelineItem[] }) {
  const language = useLanguage();
  const textOf = useItemText();
  return (
    <ol className={styles.line}>
      {items.map((item) => (
        <li key={`${item.kind}-${item.id}`} data-kind={item.kind}>
          <p>{textOf(item)}</p>
          {item.reason !== null && <p className={styles.when}>{item.reason}</p>}
          <p className={styles.when}>
            {formatInstant(item.at, language)} · {item.by}
          </p>
        </li>
      ))}
    </ol>
  );
}

export function Timeline({ household }: { household: string }) {
  const { t } = useTranslation("people");
  const [kind, setKind] = useState<"" | (typeof kinds)[number]>("");
  const found = useTimeline(household, kind);
  const items = found.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Panel title={t("timeline.title")}>
      <ChoiceBar
        label={t("timeline.filter")}
        value={kind}
        choose={setKind}
        choices={[
          { value: "", label: t("timeline.all") },
          ...kinds.map((other) => ({ value: other, label: t(`timeline.kind.${other}`) })),
        ]}
      />
      {found.isPending && <LoadingState />}
      {found.isError && <ProblemState problem={asProblem(found.error)} retry={() => void found.refetch()} />}
      {found.isSuccess && items.length === 0 && <EmptyState title={t("timeline.none")} />}
      <Items items={items} />
      {found.hasNextPage && (
        <div className={styles.more}>
          <Button loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
            {t("show_more")}
          </Button>
        </div>
      )}
    </Panel>
  );
}
