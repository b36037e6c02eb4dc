// SPDX-License-Identifier: Apache-2.0
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { formatDay } from "@/platform/i18n/formats";
import { useLanguage } from "@/platform/i18n/language";
import { Facts, type Fact } from "@/ui/Facts";
import { StateMark } from "@/ui/StateMark";
import type { UnionView } from "../api/show_union";
import { ChangeUnionDialog } from "./ChangeUnionDialog";
import { CloseUnionDialog } from "./CloseUnionDialog";
import { CreateUnionDialog } from "./CreateUnionDialog";
import { MoveUnionDialog } from "./MoveUnionDialog";
import styles from "./UnionDetail.module.css";
import { useDivisionName } from "./division_name";

const verbs = ["create_union", "change_union", "move_union", "close_union"] as const;
type Verb = (typeof verbs)[number];

function UnionActions({ union, start }: { union: UnionView; start: (verb: Verb) => void }) {
  const { t } = useTranslation("organisation");
  const labels: Record<Verb, string> = {
    create_union: t("union.create"),
    change_union: t("change"),
    move_union: t("union.move"),
    close_union: t("union.close"),
  };
  return (
    <div className={styles.actions}>
      {verbs
        .filter((verb) => union.abilities.includes(verb))
        .map((verb) => (
          <Button
            key={verb}
            type={verb === "create_union" ? "primary" : "default"}
            danger={verb === "close_union"}
            onClick={() => start(verb)}
          >
            {labels[verb]}
          </Button>
        ))}
    </div>
  );
}

function useUnionFacts(union: UnionView): Fact[] {
  const { t } = useTranslation("organisation");
  const language = useLanguage();
  const division = useDivisionName(union.division_code);
  const facts: Fact[] = [
    { label: t("union.level"), value: t(`level.${union.level}`) },
    { label: t("union.kind"), value: t(`kind.${union.kind}`) },
    { label: t("union.code"), value: union.code },
    { label: t("union.division_code"), value: division ?? t("none") },
    {
      label: t("union.parent"),
      value: union.parent ? (
        <Link to={`/organisation/unions/${union.parent.id}`}>{union.parent.name}</Link>
      ) : (
        t("union.top_of_scope")
      ),
    },
    { label: t("union.valid_from"), value: formatDay(union.valid_from, language) },
  ];
  if (union.short_name !== "") facts.unshift({ label: t("union.short_name"), value: union.short_name });
  if (union.second_parent) facts.push({ label: t("union.second_parent"), value: union.second_parent.name });
  if (union.closed_on !== null) {
    facts.push({ label: t("union.closed_on"), value: formatDay(union.closed_on, language) });
    facts.push({ label: t("union.close_reason"), value: union.close_reason ?? t("none") });
  }
  return facts;
}

export function UnionDetail({ union, open }: { union: UnionView; open: (id: string) => void }) {
  const { t } = useTranslation("organisation");
  const [verb, setVerb] = useState<Verb>();
  const facts = useUnionFacts(union);
  const close = () => setVerb(undefined);
  return (
    <article aria-labelledby="union-name">
      {union.path.length > 0 && (
        <nav aria-label={t("union.path")} className={styles.path}>
          <ol>
            {union.path.map((above) => (
              <li key={above.id}>
                <Link to={`/organisation/unions/${above.id}`}>{above.name}</Link>
              </li>
            ))}
          </ol>
        </nav>
      )}
      <div className={styles.head}>
        <h2 id="union-name">
          {union.name} {union.closed_on !== null && <StateMark>{t("union.closed")}</StateMark>}
        </h2>
        <UnionActions union={union} start={setVerb} />
      </div>
      <ul className={styles.counts}>
        <li>{t("union.children", { count: union.counts.children })}</li>
        {union.counts.descendants > union.counts.children && (
          <li>{t("union.descendants", { count: union.counts.descendants })}</li>
        )}
        <li>
          {union.abilities.includes("see_staff") ? (
            <Link to={`/organisation/staff?union=${union.id}`}>
              {t("union.staff", { count: union.counts.staff })}
            </Link>
          ) : (
            t("union.staff", { count: union.counts.staff })
          )}
        </li>
        <li>{t("union.posts", { count: union.counts.posts })}</li>
      </ul>
      <Facts facts={facts} />
      {verb === "create_union" && (
        <CreateUnionDialog
          parent={union}
          close={close}
          created={(id) => {
            close();
            open(id);
          }}
        />
      )}
      {verb === "change_union" && <ChangeUnionDialog union={union} close={close} />}
      {verb === "move_union" && <MoveUnionDialog union={union} close={close} />}
      {verb === "close_union" && <CloseUnionDialog union={union} close={close} />}
    </article>
  );
}
