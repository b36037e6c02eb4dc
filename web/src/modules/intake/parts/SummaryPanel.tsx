// SPDX-License-Identifier: Apache-2.0
// What a check found, in counts; each count leads to its rows.
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { formatFen } from "@/platform/i18n/money";
import { Facts } from "@/ui/Facts";
import { Panel } from "@/ui/Page";
import { StateMark } from "@/ui/StateMark";
import type { Summary } from "../api/show_import";
import { householdStatuses, rowStatusOf, toneOfRow } from "./import_tones";
import { proposals, useProposalWords } from "./proposal_words";
import { useReasonWords } from "./reason_words";
import styles from "./SummaryPanel.module.css";

function Statuses({ summary }: { summary: Summary }) {
  const { t } = useTranslation("intake");
  return (
    <ul className={styles.statuses}>
      {householdStatuses.map((status) => (
        <li key={status} data-status={status}>
          <Link to={{ search: `?status=${status}`, hash: "rows" }} replace className={styles.count ?? ""}>
            {summary.statuses[status] ?? 0}
          </Link>
          <span className={styles.name}>{t(`row_status.${status}`)}</span>
          <span className={styles.about}>{t(`row_status_about.${status}`)}</span>
        </li>
      ))}
    </ul>
  );
}

function Reasons({ summary }: { summary: Summary }) {
  const { t } = useTranslation("intake");
  const { reason } = useReasonWords();
  if (summary.reasons.length === 0) return null;
  return (
    <section className={styles.reasons} aria-label={t("summary.reasons")}>
      <h3>{t("summary.reasons")}</h3>
      <ul>
        {summary.reasons.map(({ code, status, count }) => (
          <li key={code}>
            <Link to={{ search: `?reason=${code}`, hash: "rows" }} replace>
              {t("summary.reason", { reason: reason(code), count })}
            </Link>{" "}
            {status !== null && (
              <StateMark tone={toneOfRow(rowStatusOf(status))}>
                {t(`row_status.${rowStatusOf(status)}`)}
              </StateMark>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Categories({ summary }: { summary: Summary }) {
  const { t } = useTranslation("intake");
  const wordsOf = useProposalWords();
  return (
    <section className={styles.reasons} aria-label={t("summary.categories")}>
      <h3>{t("summary.categories")}</h3>
      <ul>
        {proposals.map((code) => (
          <li key={code}>
            {t("summary.category", {
              category: wordsOf(code),
              count: summary.computed_categories[code] ?? 0,
            })}
          </li>
        ))}
        <li>{t("summary.declared_differs", { count: summary.declared_differs })}</li>
      </ul>
    </section>
  );
}

export function SummaryPanel({ summary }: { summary: Summary }) {
  const { t } = useTranslation("intake");
  return (
    <Panel title={t("summary.title", { households: summary.households })}>
      <Statuses summary={summary} />
      <div className={styles.sides}>
        <Reasons summary={summary} />
        <Categories summary={summary} />
      </div>
      <Facts
        facts={[
          { label: t("summary.members"), value: summary.members },
          { label: t("summary.aid_records"), value: summary.aid_records },
          {
            label: t("summary.aid_total"),
            value: t("summary.yuan", { amount: formatFen(summary.aid_total_fen) }),
          },
          { label: t("summary.answers"), value: summary.answers },
          {
            label: t("summary.unattached"),
            value:
              summary.unattached === 0 ? (
                0
              ) : (
                <Link to={{ search: "?status=unattached", hash: "rows" }} replace>
                  {summary.unattached}
                </Link>
              ),
          },
          { label: t("summary.findings"), value: summary.findings ?? 0 },
        ]}
      />
    </Panel>
  );
}
