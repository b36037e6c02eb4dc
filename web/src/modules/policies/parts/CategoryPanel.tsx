// SPDX-License-Identifier: Apache-2.0
// A household's category: what the rule proposes, why, and what a person made of it. On the household's page.
import { Alert, App, Button } from "antd";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { asProblem } from "@/platform/api/problem";
import { formatDay } from "@/platform/i18n/formats";
import { useLanguage } from "@/platform/i18n/language";
import { AnswerView, EmptyState } from "@/ui/AnswerView";
import { Panel } from "@/ui/Page";
import { problemText } from "@/ui/problem_text";
import { StateMark } from "@/ui/StateMark";
import { useProposeCategory } from "../api/propose_category";
import { useCategory, type CategoryView, type Proposal } from "../api/show_category";
import styles from "./CategoryPanel.module.css";
import { CategoryReason } from "./CategoryReason";
import { ConfirmCategoryDialog } from "./ConfirmCategoryDialog";
import { useCategoryWords } from "./category_words";

type Verdict = Proposal["verdict"];

function useVerdictText() {
  const { t } = useTranslation("policies");
  const language = useLanguage();
  const words = useCategoryWords();
  return (verdict: NonNullable<Verdict>) =>
    t(verdict.overridden ? "category.overridden" : "category.confirmed", {
      category: words.category(verdict.category),
      by: verdict.by.name,
      on: formatDay(verdict.at.slice(0, 10), language),
    });
}

function Standing({ view, proposal }: { view: CategoryView; proposal: Proposal }) {
  const { t } = useTranslation("policies");
  const words = useCategoryWords();
  const verdictText = useVerdictText();
  const { verdict } = proposal;
  return (
    <div className={styles.standing}>
      <p className={styles.category}>
        {verdict === null ? words.proposed(proposal.proposed) : words.category(verdict.category)}{" "}
        <StateMark tone={verdict === null ? "warm" : "good"}>
          {t(verdict === null ? "category.only_proposed" : "category.decided")}
        </StateMark>
      </p>
      {verdict !== null && <p>{verdictText(verdict)}</p>}
      {verdict !== null && verdict.reason !== "" && (
        <p className={styles.quiet}>{t("category.because", { reason: verdict.reason })}</p>
      )}
      {view.differs_from_declared && (
        <p>
          {view.declared === null
            ? t("category.nothing_declared")
            : t("category.declared_differs", { declared: words.category(view.declared) })}
        </p>
      )}
      {verdict === null && view.category !== null && (
        <p>{t("category.in_force", { category: words.category(view.category) })}</p>
      )}
      {view.facts_changed && <Alert type="info" showIcon title={t("category.facts_changed")} />}
    </div>
  );
}

function Earlier({ view }: { view: CategoryView }) {
  const { t } = useTranslation("policies");
  const language = useLanguage();
  const words = useCategoryWords();
  const verdictText = useVerdictText();
  if (view.earlier.length === 0) return null;
  return (
    <details className={styles.earlier}>
      <summary>{t("category.earlier", { count: view.earlier.length })}</summary>
      <ul>
        {view.earlier.map((one) => (
          <li key={one.id}>
            {formatDay(one.as_of, language)}: {words.proposed(one.proposed)}
            {one.verdict !== null && ` · ${verdictText(one.verdict)}`}
          </li>
        ))}
      </ul>
    </details>
  );
}

function ProposeButton({ household, again }: { household: string; again: boolean }) {
  const { t, i18n } = useTranslation("policies");
  const { message } = App.useApp();
  const propose = useProposeCategory(household);
  const run = () =>
    propose.mutate(undefined, {
      onSuccess: () => void message.success(t("propose.done")),
      onError: (error) => {
        const problem = asProblem(error);
        void message.error(problemText(i18n, problem.code, problem.args), 8);
      },
    });
  return (
    <Button onClick={run} loading={propose.isPending}>
      {t(again ? "propose.again" : "propose.do")}
    </Button>
  );
}

function Actions({
  view,
  household,
  why,
}: {
  view: CategoryView;
  household: string;
  why: { open: boolean; toggle: () => void; controls: string };
}) {
  const { t } = useTranslation("policies");
  const [deciding, setDeciding] = useState(false);
  const { proposal } = view;
  return (
    <div className={styles.actions}>
      {proposal !== null && (
        <Button aria-expanded={why.open} aria-controls={why.controls} onClick={why.toggle}>
          {t("why.title")}
        </Button>
      )}
      {view.abilities.includes("confirm_category") && (
        <Button type="primary" onClick={() => setDeciding(true)}>
          {t("confirm.open")}
        </Button>
      )}
      {view.abilities.includes("propose_category") && (
        <ProposeButton household={household} again={proposal !== null} />
      )}
      {deciding && proposal !== null && (
        <ConfirmCategoryDialog household={household} proposal={proposal} close={() => setDeciding(false)} />
      )}
    </div>
  );
}

export function CategoryPanel({ householdId }: { householdId: string }) {
  const { t } = useTranslation("policies");
  const category = useCategory(householdId);
  const [open, setOpen] = useState(false);
  const reasonId = useId();
  const why = { open, toggle: () => setOpen(!open), controls: reasonId };
  return (
    <Panel title={t("category.title")}>
      <AnswerView query={category}>
        {(view) => (
          <>
            {view.proposal === null ? (
              <EmptyState title={t("category.nothing_proposed")} />
            ) : (
              <Standing view={view} proposal={view.proposal} />
            )}
            <Actions view={view} household={householdId} why={why} />
            <div id={reasonId}>
              {open && view.proposal !== null && <CategoryReason proposal={view.proposal} />}
            </div>
            <Earlier view={view} />
          </>
        )}
      </AnswerView>
    </Panel>
  );
}
