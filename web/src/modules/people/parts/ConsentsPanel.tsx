// SPDX-License-Identifier: Apache-2.0
// On what lawful ground each person's data are held, purpose by purpose.
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { formatDay } from "@/platform/i18n/formats";
import { useLanguage } from "@/platform/i18n/language";
import { AnswerView } from "@/ui/AnswerView";
import { Panel } from "@/ui/Page";
import { RecordTable, type Column } from "@/ui/RecordTable";
import { StateMark } from "@/ui/StateMark";
import { useCodes } from "../api/show_codes";
import type { HouseholdView } from "../api/show_household";
import { usePerson, type ConsentView, type PersonView } from "../api/show_person";
import { RecordConsentDialog } from "./RecordConsentDialog";
import { WithdrawConsentDialog } from "./WithdrawConsentDialog";

function useColumns(withdraw: (consent: ConsentView) => void): Column<ConsentView>[] {
  const { t } = useTranslation("people");
  const language = useLanguage();
  const codes = useCodes();
  const purpose = (consent: ConsentView) => codes.label("consent_purpose", consent.purpose);
  return [
    { id: "purpose", title: t("consent.purpose"), heads: true, cell: purpose },
    { id: "basis", title: t("consent.basis"), cell: (consent) => codes.label("lawful_basis", consent.basis) },
    { id: "given_by", title: t("consent.given_by"), cell: (consent) => consent.given_by },
    {
      id: "given_on",
      title: t("consent.given_on"),
      cell: (consent) => formatDay(consent.given_on, language),
    },
    { id: "text", title: t("consent.text_version"), cell: (consent) => consent.text_version },
    {
      id: "state",
      title: t("household.state"),
      cell: (consent) =>
        consent.withdrawn_on === null ? (
          <StateMark tone="good">{t("consent.in_force")}</StateMark>
        ) : (
          <StateMark>{t("consent.withdrawn", { on: formatDay(consent.withdrawn_on, language) })}</StateMark>
        ),
    },
    {
      id: "actions",
      title: t("actions"),
      cell: (consent) =>
        consent.abilities.includes("withdraw_consent") && (
          <Button
            size="small"
            aria-label={t("consent.withdraw_of", { purpose: purpose(consent) })}
            onClick={() => withdraw(consent)}
          >
            {t("consent.withdraw")}
          </Button>
        ),
    },
  ];
}

function Consents({ person }: { person: PersonView }) {
  const { t } = useTranslation("people");
  const [recording, setRecording] = useState(false);
  const [withdrawn, setWithdrawn] = useState<ConsentView>();
  const columns = useColumns(setWithdrawn);
  return (
    <>
      {person.consents.length === 0 ? (
        <p>{t("consent.none")}</p>
      ) : (
        <RecordTable
          caption={t("consent.of", { name: person.name })}
          columns={columns}
          rows={person.consents}
          rowId={(consent) => consent.id}
        />
      )}
      {person.abilities.includes("record_consent") && (
        <Button
          size="small"
          aria-label={t("consent.record_of", { name: person.name })}
          onClick={() => setRecording(true)}
        >
          {t("consent.record")}
        </Button>
      )}
      {recording && <RecordConsentDialog person={person} close={() => setRecording(false)} />}
      {withdrawn !== undefined && (
        <WithdrawConsentDialog consent={withdrawn} close={() => setWithdrawn(undefined)} />
      )}
    </>
  );
}

function OfPerson({ id, name }: { id: string; name: string }) {
  const person = usePerson(id);
  return (
    <Panel title={name}>
      <AnswerView query={person}>{(answer) => <Consents person={answer} />}</AnswerView>
    </Panel>
  );
}

export function ConsentsPanel({ file }: { file: HouseholdView }) {
  return [file.worker, ...file.members.filter((member) => member.until === null)].map((member) => (
    <OfPerson key={member.id} id={member.id} name={member.name} />
  ));
}
