// SPDX-License-Identifier: Apache-2.0
// What every page shows of a question to the server: it is on its way, it was refused, it failed (and can be
// asked again), there is nothing, or here it is. Designed once, used everywhere.
import { Button, Skeleton } from "antd";
import { CheckOutlined, InboxOutlined, LockOutlined, WarningOutlined } from "@ant-design/icons";
import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { asProblem, type Problem } from "@/platform/api/problem";
import { problemText } from "./problem_text";
import styles from "./AnswerView.module.css";

interface PlateProps {
  tone: "quiet" | "done" | "refused" | "failed";
  icon: ReactNode;
  title: string;
  children?: ReactNode;
}

const roles = { quiet: undefined, done: "status", refused: undefined, failed: "alert" } as const;

function Plate({ tone, icon, title, children }: PlateProps) {
  return (
    <div className={styles.plate} data-state={tone} role={roles[tone]}>
      <span className={styles.icon} aria-hidden="true">
        {icon}
      </span>
      <p className={styles.title}>{title}</p>
      {children}
    </div>
  );
}

export function EmptyState({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <Plate tone="quiet" icon={<InboxOutlined />} title={title}>
      {children}
    </Plate>
  );
}

export function DoneState({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <Plate tone="done" icon={<CheckOutlined />} title={title}>
      {children}
    </Plate>
  );
}

export function LoadingState() {
  const { t } = useTranslation("ui");
  return (
    <div data-state="loading" role="status" className={styles.loading}>
      <span className="visually-hidden">{t("loading")}</span>
      <Skeleton active title={false} paragraph={{ rows: 4 }} />
    </div>
  );
}

export function ProblemState({ problem, retry }: { problem: Problem; retry?: (() => void) | undefined }) {
  const { t, i18n } = useTranslation("ui");
  const text = problemText(i18n, problem.code, problem.args);
  if (problem.refused) {
    return (
      <Plate tone="refused" icon={<LockOutlined />} title={text}>
        <p className={styles.hint}>{t("refused_hint")}</p>
      </Plate>
    );
  }
  return (
    <Plate tone="failed" icon={<WarningOutlined />} title={text}>
      {problem.traceId !== undefined && <p className={styles.hint}>{t("trace", { id: problem.traceId })}</p>}
      {retry !== undefined && <Button onClick={retry}>{t("try_again")}</Button>}
    </Plate>
  );
}

interface AnswerViewProps<Data> {
  query: UseQueryResult<Data>;
  isEmpty?: (data: Data) => boolean;
  empty?: ReactNode;
  children: (data: Data) => ReactNode;
}

export function AnswerView<Data>({ query, isEmpty, empty, children }: AnswerViewProps<Data>) {
  if (query.isPending) return <LoadingState />;
  if (query.isError)
    return <ProblemState problem={asProblem(query.error)} retry={() => void query.refetch()} />;
  if (isEmpty?.(query.data)) return <>{empty}</>;
  return <>{children(query.data)}</>;
}
