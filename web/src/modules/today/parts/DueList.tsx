// SPDX-License-Identifier: Apache-2.0
// The items of one kind. Arrow keys, Home and End go through all items of the page, Enter opens the one that
// has the focus.
import type { KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { formatDay } from "@/platform/i18n/formats";
import { useLanguage } from "@/platform/i18n/language";
import { Panel } from "@/ui/Page";
import { StateMark } from "@/ui/StateMark";
import type { DueItem } from "../api/list_due_items";
import { placeOf, type DueGroup } from "../domain/due_places";
import styles from "./DueList.module.css";
import { reasonText, stepText } from "./due_text";

const steps: Partial<Record<string, (at: number, count: number) => number>> = {
  ArrowDown: (at, count) => Math.min(at + 1, count - 1),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_at, count) => count - 1,
};

function moveFocus(event: KeyboardEvent<HTMLAnchorElement>): void {
  const step = steps[event.key];
  if (step === undefined) return;
  event.preventDefault();
  const all = [...document.querySelectorAll<HTMLAnchorElement>("a[data-due]")];
  all[step(all.indexOf(event.currentTarget), all.length)]?.focus();
}

function DueRow({ item }: { item: DueItem }) {
  const { t, i18n } = useTranslation("today");
  const language = useLanguage();
  const place = placeOf(item);
  const content = (
    <>
      <span className={styles.reason}>{reasonText(i18n, item)}</span>
      <span className={styles.about}>
        {item.union?.name}
        {item.due_on !== null && (
          <StateMark tone="warm">{t("due_on", { day: formatDay(item.due_on, language) })}</StateMark>
        )}
      </span>
      <span className={styles.step}>{stepText(i18n, item)}</span>
    </>
  );
  if (place === undefined) return <div className={styles.row}>{content}</div>;
  return (
    <Link to={place} className={styles.row} data-due="true" onKeyDown={moveFocus}>
      {content}
    </Link>
  );
}

export function DueList({ group, more }: { group: DueGroup; more: string[] }) {
  const { t } = useTranslation("today");
  const cut = group.items.some((item) => more.includes(item.reason));
  const count = `${group.items.length}${cut ? "+" : ""}`;
  return (
    <Panel title={t(`kind.${group.kind}`)} extra={<StateMark>{t("count", { count })}</StateMark>}>
      <ul className={styles.list}>
        {group.items.map((item) => (
          <li key={`${item.reason} ${item.record}`}>
            <DueRow item={item} />
          </li>
        ))}
      </ul>
      {cut && <p className={styles.more}>{t("more")}</p>}
    </Panel>
  );
}
