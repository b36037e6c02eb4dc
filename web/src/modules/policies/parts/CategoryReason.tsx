// SPDX-License-Identifier: Apache-2.0
// Why this category: what was compared with what, in plain words. The numbers are those of the proposal, not
// those of today.
import { useTranslation } from "react-i18next";
import { formatDay, formatInstant } from "@/platform/i18n/formats";
import { useLanguage } from "@/platform/i18n/language";
import { formatFen } from "@/platform/i18n/money";
import { Facts } from "@/ui/Facts";
import { StateMark } from "@/ui/StateMark";
import type { Comparison, Proposal } from "../api/show_category";
import styles from "./CategoryReason.module.css";
import { lineText, useCategoryWords } from "./category_words";

function useConditionText(proposal: Proposal) {
  const { t } = useTranslation("policies");
  const words = useCategoryWords();
  const { inputs, net_fen: net, parameters } = proposal;
  return (one: Comparison): string => {
    if (one.line_fen === null) {
      const cause = inputs.main_cause === "" ? t("why.no_cause") : words.cause(inputs.main_cause);
      return t(one.fires ? "why.cause_counts" : "why.cause_counts_not", { cause });
    }
    const line = lineText(proposal, one.category, one.line_fen);
    const values = { net: formatFen(net), line };
    if (one.fires) return t(`why.fires.${parameters.comparator}`, values);
    return t(`why.beyond.${parameters.comparator}`, { ...values, beyond: formatFen(one.beyond_fen ?? 0) });
  };
}

function Conditions({ proposal }: { proposal: Proposal }) {
  const { t } = useTranslation("policies");
  const words = useCategoryWords();
  const textOf = useConditionText(proposal);
  const decisive = proposal.comparisons.findIndex((one) => one.fires);
  return (
    <ol className={styles.conditions} aria-label={t("why.conditions")}>
      {proposal.comparisons.map((one, index) => (
        <li key={one.category} data-decisive={index === decisive}>
          <span className={styles.name}>{words.category(one.category)}</span>
          <StateMark tone={index === decisive ? "good" : "plain"}>
            {t(index === decisive ? "why.decides" : one.fires ? "why.would_hold" : "why.does_not_hold")}
          </StateMark>
          <span className={styles.text}>{textOf(one)}</span>
        </li>
      ))}
    </ol>
  );
}

export function CategoryReason({ proposal }: { proposal: Proposal }) {
  const { t } = useTranslation("policies");
  const language = useLanguage();
  const { inputs, parameters } = proposal;
  const setAt = parameters.set_at;
  return (
    <div className={styles.reason}>
      <p className={styles.sum}>
        {t("why.sum", {
          income: formatFen(inputs.annual_income_fen),
          rigid: formatFen(inputs.rigid_expenditure_fen),
          net: formatFen(proposal.net_fen),
          size: inputs.size,
        })}
      </p>
      <Conditions proposal={proposal} />
      <Facts
        facts={[
          {
            label: t("parameters.minimum"),
            value: t("why.minimum", { minimum: formatFen(parameters.local_minimum_fen) }),
          },
          {
            label: t("parameters.source"),
            value: `${parameters.source} (${setAt === null ? t("why.given_by_hand") : setAt.name})`,
          },
          { label: t("why.as_of"), value: formatDay(proposal.as_of, language) },
          {
            label: t("why.proposed"),
            value: `${formatInstant(proposal.proposed_at, language)} ${
              proposal.by_import ? t("why.by_import") : proposal.proposed_by.name
            }`,
          },
        ]}
      />
    </div>
  );
}
