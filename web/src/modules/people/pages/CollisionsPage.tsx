// SPDX-License-Identifier: Apache-2.0
// The desk: numbers that stand in files of two unions below this one, to be looked at by who sees both.
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { asProblem } from "@/platform/api/problem";
import { formatDay, formatInstant } from "@/platform/i18n/formats";
import { useLanguage } from "@/platform/i18n/language";
import { EmptyState, LoadingState, ProblemState } from "@/ui/AnswerView";
import { Page, Panel } from "@/ui/Page";
import { useCollisions, type CollisionSide, type CollisionView } from "../api/list_collisions";
import { useCodes } from "../api/show_codes";
import { FileState } from "../parts/FileState";
import { SettleCollisionDialog } from "../parts/SettleCollisionDialog";
import styles from "./CollisionsPage.module.css";

function Side({ title, side }: { title: string; side: CollisionSide }) {
  const { t } = useTranslation("people");
  const language = useLanguage();
  const codes = useCodes();
  const facts = [
    [t("person.name"), side.person],
    [
      t("member.relation"),
      side.relation === "self"
        ? t("member.self")
        : `${codes.label("relation", side.relation)} · ${side.worker}`,
    ],
    [t("person.identity_number"), side.identity_masked],
    [t("person.sex"), codes.label("sex", side.sex)],
    [t("person.birth_date"), side.birth_date === null ? "" : formatDay(side.birth_date, language)],
    [t("person.employer"), side.employer ?? ""],
    [t("household.union"), side.union.name],
    [t("household.opened_on"), side.opened_on === null ? "" : formatDay(side.opened_on, language)],
  ].filter(([, value]) => value !== "");
  return (
    <section className={styles.side} aria-label={title}>
      <h3>
        {title} · <Link to={`/households/${side.household}`}>{side.file_no}</Link>{" "}
        <FileState state={side.state} />
      </h3>
      <dl>
        {facts.map(([label, value]) => (
          <div key={label} className={styles.fact}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Collision({ collision, settle }: { collision: CollisionView; settle: () => void }) {
  const { t } = useTranslation("people");
  const language = useLanguage();
  return (
    <Panel
      title={t("collision.one", { name: collision.applicant.person })}
      extra={
        collision.abilities.includes("settle_collision") && (
          <Button
            type="primary"
            aria-label={t("collision.settle_of", { name: collision.applicant.person })}
            onClick={settle}
          >
            {t("collision.settle")}
          </Button>
        )
      }
    >
      <p className={styles.raised}>
        {t("collision.raised", {
          at: formatInstant(collision.raised_at, language),
          desk: collision.desk.name,
        })}
      </p>
      <div className={styles.sides}>
        <Side title={t("collision.applicant")} side={collision.applicant} />
        <Side title={t("collision.claimant")} side={collision.claimant} />
      </div>
    </Panel>
  );
}

export default function CollisionsPage() {
  const { t } = useTranslation("people");
  const found = useCollisions();
  const [settled, setSettled] = useState<CollisionView>();
  const items = found.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page
      title={t("collision.title")}
      about={t("collision.about")}
      above={<Link to="/households">{t("household.back_to_list")}</Link>}
    >
      {!found.isSuccess || items.length === 0 ? (
        <Panel>
          {found.isPending && <LoadingState />}
          {found.isError && (
            <ProblemState problem={asProblem(found.error)} retry={() => void found.refetch()} />
          )}
          {found.isSuccess && <EmptyState title={t("collision.none")} />}
        </Panel>
      ) : (
        items.map((collision) => (
          <Collision key={collision.id} collision={collision} settle={() => setSettled(collision)} />
        ))
      )}
      {found.hasNextPage && (
        <div className={styles.more}>
          <Button loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
            {t("show_more")}
          </Button>
        </div>
      )}
      {settled !== undefined && (
        <SettleCollisionDialog collision={settled} close={() => setSettled(undefined)} />
      )}
    </Page>
  );
}
