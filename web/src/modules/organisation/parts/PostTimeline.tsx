// SPDX-License-Identifier: Apache-2.0
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { formatDay, inLanguage, today } from "@/platform/i18n/formats";
import { useLanguage } from "@/platform/i18n/language";
import { EmptyState } from "@/ui/AnswerView";
import { StateMark } from "@/ui/StateMark";
import type { PostItem } from "../api/show_staff";
import styles from "./PostTimeline.module.css";

type Standing = "to_come" | "in_force" | "over";

export function standingOf(post: { from: string; until: string | null }, day: string): Standing {
  if (post.from > day) return "to_come";
  return post.until !== null && post.until <= day ? "over" : "in_force";
}

const tones = { to_come: "action", in_force: "good", over: "plain" } as const;

interface PostTimelineProps {
  posts: PostItem[];
  end: (post: PostItem) => void;
}

/** The posts of a person over time, the newest first. */
export function PostTimeline({ posts, end }: PostTimelineProps) {
  const { t } = useTranslation("organisation");
  const language = useLanguage();
  if (posts.length === 0) return <EmptyState title={t("post.none")} />;
  const day = today();
  return (
    <ol className={styles.line}>
      {posts.map((post) => {
        const standing = standingOf(post, day);
        return (
          <li key={post.id} data-standing={standing}>
            <div className={styles.what}>
              <p className={styles.role}>
                {post.title === "" ? inLanguage(post.role.name_zh, post.role.name_en, language) : post.title}{" "}
                <StateMark tone={tones[standing]}>{t(`post.standing.${standing}`)}</StateMark>
              </p>
              <p className={styles.where}>
                <Link to={`/organisation/unions/${post.union.id}`}>{post.union.name}</Link>
                {post.title !== "" && ` · ${inLanguage(post.role.name_zh, post.role.name_en, language)}`}
              </p>
              <p className={styles.when}>
                {post.until === null
                  ? t("post.since", { from: formatDay(post.from, language) })
                  : t("post.period", {
                      from: formatDay(post.from, language),
                      until: formatDay(post.until, language),
                    })}
              </p>
            </div>
            {post.abilities.includes("end_post") && (
              <Button size="small" onClick={() => end(post)}>
                {t("post.end")}
              </Button>
            )}
          </li>
        );
      })}
    </ol>
  );
}
