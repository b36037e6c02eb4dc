// SPDX-License-Identifier: Apache-2.0
// One household, one file. The top answers five questions; below it each thing in full, a tab each.
import { App, Button } from "antd";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useParams, useSearchParams } from "react-router";
import { asProblem } from "@/platform/api/problem";
import { formatInstant } from "@/platform/i18n/formats";
import { useLanguage } from "@/platform/i18n/language";
import { AnswerView } from "@/ui/AnswerView";
import { Page, Panel } from "@/ui/Page";
import { problemText } from "@/ui/problem_text";
import { Tabs } from "@/ui/Tabs";
import { useCompleteDraft } from "../api/complete_draft";
import { useHousehold, type HouseholdView } from "../api/show_household";
import { isDialogName, type DialogName } from "../parts/dialog_names";
import { DuplicatesNotice } from "../parts/DuplicatesNotice";
import { FileState } from "../parts/FileState";
import { FiveAnswers } from "../parts/FiveAnswers";
import { useHouseholdTabs } from "../parts/household_tabs";
import { MoreMenu } from "../parts/MoreMenu";
import { useReasonsInWords } from "../parts/reason_text";

const Dialogs = lazy(() => import("../parts/HouseholdDialogs"));

function CompleteButton({ file }: { file: HouseholdView }) {
  const { t, i18n } = useTranslation("people");
  const { message } = App.useApp();
  const inWords = useReasonsInWords();
  const complete = useCompleteDraft(file.id);
  const press = () =>
    complete.mutate(undefined, {
      onSuccess: () => void message.success(t("household.completed")),
      onError: (error) => {
        const problem = inWords(asProblem(error));
        void message.error(problemText(i18n, problem.code, problem.args), 8);
      },
    });
  return (
    <Button type="primary" loading={complete.isPending} onClick={press}>
      {t("household.complete")}
    </Button>
  );
}

function Actions({ file, open }: { file: HouseholdView; open: (dialog: DialogName) => void }) {
  const { t } = useTranslation("people");
  const may = (verb: string) => file.abilities.includes(verb);
  return (
    <>
      {may("complete_draft") && <CompleteButton file={file} />}
      {may("record_circumstance") && (
        <Button onClick={() => open("record_circumstance")}>{t("fact.record")}</Button>
      )}
      {may("set_bank_account") && (
        <Button onClick={() => open("set_bank_account")}>{t("account.set")}</Button>
      )}
      {may("change_household") && <Button onClick={() => open("change_household")}>{t("change")}</Button>}
      <MoreMenu file={file} open={open} />
    </>
  );
}

function HouseholdRecord({ file }: { file: HouseholdView }) {
  const { t } = useTranslation("people");
  const language = useLanguage();
  const [search, setSearch] = useSearchParams();
  const [dialog, setDialog] = useState<DialogName>();
  const tabs = useHouseholdTabs(file);
  const openTab = (tab: string) => setSearch({ tab }, { replace: true });
  const lead = (to: string) => (isDialogName(to) ? setDialog(to) : openTab(to));
  return (
    <Page
      title={file.worker.name || t("erase.erased")}
      above={<Link to="/households">{t("household.back_to_list")}</Link>}
      about={
        <>
          <FileState state={file.state} /> {file.file_no} · {file.union.name} ·{" "}
          {t("household.changed_by", {
            at: formatInstant(file.changed_at, language),
            name: file.changed_by.name,
          })}
        </>
      }
      actions={<Actions file={file} open={setDialog} />}
    >
      <DuplicatesNotice household={file.id} />
      <FiveAnswers file={file} lead={lead} />
      <Tabs label={t("household.parts")} tabs={tabs} shown={search.get("tab") ?? "timeline"} show={openTab} />
      {dialog !== undefined && (
        <Suspense fallback={null}>
          <Dialogs file={file} dialog={dialog} close={() => setDialog(undefined)} />
        </Suspense>
      )}
    </Page>
  );
}

export default function HouseholdPage() {
  const { t } = useTranslation("people");
  const { household: id = "" } = useParams();
  const file = useHousehold(id);
  if (file.isSuccess) return <HouseholdRecord key={id} file={file.data} />;
  return (
    <Page title={t("household.one")} above={<Link to="/households">{t("household.back_to_list")}</Link>}>
      <Panel>
        <AnswerView query={file}>{() => null}</AnswerView>
      </Panel>
    </Page>
  );
}
