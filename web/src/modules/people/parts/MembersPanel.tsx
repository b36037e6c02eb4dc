// SPDX-License-Identifier: Apache-2.0
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { formatDay } from "@/platform/i18n/formats";
import { useLanguage } from "@/platform/i18n/language";
import { Panel } from "@/ui/Page";
import { RecordTable, type Column } from "@/ui/RecordTable";
import type { HouseholdView, MemberView } from "../api/show_household";
import { useCodes } from "../api/show_codes";
import { AddMemberDialog } from "./AddMemberDialog";
import { ChangeMembershipDialog } from "./ChangeMembershipDialog";
import { ChangePersonDialog } from "./ChangePersonDialog";
import { EndMembershipDialog } from "./EndMembershipDialog";
import styles from "./MembersPanel.module.css";
import { PersonNumber } from "./PersonNumbers";

type Acting = { verb: "change" | "correct" | "end"; member: MemberView } | { verb: "add" };

function Actions({ member, act }: { member: MemberView; act: (acting: Acting) => void }) {
  const { t } = useTranslation("people");
  return (
    <span className={styles.actions}>
      {member.abilities.includes("change_person") && (
        <Button
          size="small"
          aria-label={t("member.change_of", { name: member.name })}
          onClick={() => act({ verb: "change", member })}
        >
          {t("change")}
        </Button>
      )}
      {member.abilities.includes("change_membership") && (
        <Button
          size="small"
          aria-label={t("member.correct_of", { name: member.name })}
          onClick={() => act({ verb: "correct", member })}
        >
          {t("member.correct")}
        </Button>
      )}
      {member.abilities.includes("end_membership") && (
        <Button
          size="small"
          aria-label={t("member.end_of", { name: member.name })}
          onClick={() => act({ verb: "end", member })}
        >
          {t("member.end")}
        </Button>
      )}
    </span>
  );
}

function useColumns(file: HouseholdView, act: (acting: Acting) => void): Column<MemberView>[] {
  const { t } = useTranslation("people");
  const language = useLanguage();
  const codes = useCodes();
  const relation = (member: MemberView) =>
    member.id === file.worker.id ? t("member.self") : codes.label("relation", member.relation);
  return [
    { id: "name", title: t("person.name"), heads: true, cell: (member) => member.name || t("erase.erased") },
    { id: "relation", title: t("member.relation"), cell: relation },
    { id: "sex", title: t("person.sex"), cell: (member) => codes.label("sex", member.sex) },
    { id: "age", title: t("person.age"), cell: (member) => member.age },
    {
      id: "identity",
      title: t("person.identity_number"),
      cell: (member) => <PersonNumber member={member} field="identity_number" />,
    },
    {
      id: "phone",
      title: t("person.phone"),
      cell: (member) => <PersonNumber member={member} field="phone" />,
    },
    { id: "health", title: t("person.health"), cell: (member) => codes.label("health", member.health) },
    {
      id: "occupation",
      title: t("person.occupation"),
      cell: (member) =>
        codes.label("occupation", member.occupation) || codes.label("work_state", member.work_state),
    },
    {
      id: "since",
      title: t("member.since"),
      cell: (member) =>
        member.until === null
          ? t("period.since", { from: formatDay(member.from, language) })
          : t("period.both", {
              from: formatDay(member.from, language),
              until: formatDay(member.until, language),
            }),
    },
    { id: "actions", title: t("actions"), cell: (member) => <Actions member={member} act={act} /> },
  ];
}

/** Those of today first, then those who left. */
export function MembersPanel({ file }: { file: HouseholdView }) {
  const { t } = useTranslation("people");
  const [acting, setActing] = useState<Acting>();
  const columns = useColumns(file, setActing);
  const close = () => setActing(undefined);
  return (
    <Panel
      title={t("member.title")}
      extra={
        file.abilities.includes("add_member") && (
          <Button onClick={() => setActing({ verb: "add" })}>{t("member.add")}</Button>
        )
      }
    >
      <div className={styles.scroll} role="region" aria-label={t("member.title")} tabIndex={0}>
        <RecordTable
          caption={t("member.title")}
          columns={columns}
          rows={[file.worker, ...file.members]}
          rowId={(member) => member.membership}
        />
      </div>
      {acting?.verb === "add" && <AddMemberDialog file={file} close={close} />}
      {acting?.verb === "change" && (
        <ChangePersonDialog file={file} person={acting.member.id} close={close} />
      )}
      {acting?.verb === "correct" && (
        <ChangeMembershipDialog
          member={acting.member}
          isWorker={acting.member.id === file.worker.id}
          close={close}
        />
      )}
      {acting?.verb === "end" && <EndMembershipDialog member={acting.member} close={close} />}
    </Panel>
  );
}
