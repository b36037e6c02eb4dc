// SPDX-License-Identifier: Apache-2.0
import { App, Button } from "antd";
import { useTranslation } from "react-i18next";
import { asProblem } from "@/platform/api/problem";
import { formatInstant } from "@/platform/i18n/formats";
import { useLanguage } from "@/platform/i18n/language";
import { AnswerView } from "@/ui/AnswerView";
import { Page, Panel } from "@/ui/Page";
import { problemText } from "@/ui/problem_text";
import { RecordTable, type Column } from "@/ui/RecordTable";
import { StateMark } from "@/ui/StateMark";
import { useEndMySession } from "../api/end_my_session";
import { useMySessions, type MySession } from "../api/list_my_sessions";
import { browserOf } from "../parts/browser_name";

function useColumns(end: (id: string) => void): Column<MySession>[] {
  const { t } = useTranslation("organisation");
  const language = useLanguage();
  return [
    {
      id: "agent",
      title: t("sessions.where"),
      heads: true,
      cell: (session) => (
        <>
          {browserOf(session.user_agent) ?? t("sessions.unknown_browser")}{" "}
          {session.current && <StateMark tone="good">{t("sessions.this")}</StateMark>}
        </>
      ),
    },
    { id: "peer", title: t("sessions.address"), cell: (session) => session.peer },
    {
      id: "began",
      title: t("sessions.began"),
      cell: (session) => formatInstant(session.signed_in_at, language),
    },
    {
      id: "used",
      title: t("sessions.used"),
      cell: (session) => formatInstant(session.last_seen_at, language),
    },
    {
      id: "actions",
      title: t("actions"),
      cell: (session) =>
        !session.current && (
          <Button size="small" onClick={() => end(session.id)}>
            {t("sessions.end")}
          </Button>
        ),
    },
  ];
}

export default function MySessionsPage() {
  const { t, i18n } = useTranslation("organisation");
  const { message } = App.useApp();
  const sessions = useMySessions();
  const endMySession = useEndMySession();
  const end = (id: string) =>
    endMySession.mutate(id, {
      onSuccess: () => void message.success(t("sessions.ended")),
      onError: (error) => {
        const problem = asProblem(error);
        void message.error(problemText(i18n, problem.code, problem.args));
      },
    });
  const columns = useColumns(end);
  return (
    <Page title={t("sessions.title")} about={t("sessions.about")}>
      <Panel>
        <AnswerView query={sessions}>
          {(list) => (
            <RecordTable
              caption={t("sessions.title")}
              columns={columns}
              rows={list.items}
              rowId={(session) => session.id}
            />
          )}
        </AnswerView>
      </Panel>
    </Page>
  );
}
