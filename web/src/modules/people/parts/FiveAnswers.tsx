// SPDX-License-Identifier: Apache-2.0
// The top of a household's page. It answers without scrolling: who are they, how bad is it, what was
// promised, what is due, what was given.
import { Suspense, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { formatDay } from "@/platform/i18n/formats";
import { useLanguage } from "@/platform/i18n/language";
import { formatFen } from "@/platform/i18n/money";
import type { HouseholdView, MemberView } from "../api/show_household";
import { useCodes } from "../api/show_codes";
import { useHouseholdSections, type HouseholdSection } from "../sections";
import { DueList } from "./DueList";
import styles from "./FiveAnswers.module.css";
import { PersonNumber } from "./PersonNumbers";

function Answer({ title, className, children }: { title: string; className?: string; children: ReactNode }) {
  return (
    <section className={`${styles.answer ?? ""} ${className ?? ""}`} aria-label={title}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

function Line({ label, children }: { label: string; children: ReactNode }) {
  if (children === "" || children === null || children === undefined) return null;
  return (
    <div className={styles.line}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function useMemberLine(): (member: MemberView) => string {
  const { t } = useTranslation("people");
  const codes = useCodes();
  return (member) =>
    [
      codes.label("relation", member.relation),
      member.age === null ? "" : t("person.years", { age: member.age }),
      codes.label("occupation", member.occupation),
      member.health === "good" ? "" : codes.label("health", member.health),
      member.disability === null
        ? ""
        : t("person.disabled", { kind: codes.label("disability", member.disability) }),
    ]
      .filter((word) => word !== "")
      .join(" · ");
}

function Who({ file }: { file: HouseholdView }) {
  const { t } = useTranslation("people");
  const codes = useCodes();
  const memberLine = useMemberLine();
  const { worker } = file;
  const present = file.members.filter((member) => member.until === null);
  const about = [
    codes.label("sex", worker.sex),
    worker.age === null ? "" : t("person.years", { age: worker.age }),
    codes.label("work_state", worker.work_state),
    worker.health === "good" ? "" : codes.label("health", worker.health),
    worker.union_member === true ? t("person.union_member") : "",
    worker.new_form === true ? t("person.new_form") : "",
  ].filter((word) => word !== "");
  return (
    <Answer title={t("five.who")}>
      <dl>
        <Line label={worker.name}>{about.join(" · ")}</Line>
        <Line label={t("person.employer")}>{worker.employer}</Line>
        <Line label={t("person.identity_number")}>
          <PersonNumber member={worker} field="identity_number" />
        </Line>
        <Line label={t("person.phone")}>
          <PersonNumber member={worker} field="phone" />
        </Line>
        <Line label={t("household.union")}>{file.union.name}</Line>
        {present.slice(0, 4).map((member) => (
          <Line key={member.membership} label={member.name}>
            {memberLine(member)}
          </Line>
        ))}
        {present.length > 4 && <Line label="">{t("five.more_members", { count: present.length - 4 })}</Line>}
      </dl>
    </Answer>
  );
}

function Sections({ sections, file }: { sections: HouseholdSection[]; file: HouseholdView }) {
  return sections.map(({ id, Part }) => (
    <Suspense key={id} fallback={null}>
      <Part householdId={file.id} />
    </Suspense>
  ));
}

function HowBad({ file }: { file: HouseholdView }) {
  const { t } = useTranslation("people");
  const codes = useCodes();
  const sections = useHouseholdSections("how_bad");
  const { economy } = file;
  const yuan = (fen: number | null) =>
    fen === null ? t("not_recorded") : t("yuan", { amount: formatFen(fen) });
  const causes = [file.main_cause, ...file.other_causes].map((cause) => codes.label("cause", cause));
  return (
    <Answer title={t("five.how_bad")}>
      <dl>
        <Line label={t("economy.per_head")}>
          <strong>{yuan(economy.per_head_monthly_income_fen)}</strong>
        </Line>
        <Line label={t("economy.own_monthly")}>{yuan(economy.own_monthly_income_fen)}</Line>
        <Line label={t("economy.others_yearly")}>{yuan(economy.others_yearly_income_fen)}</Line>
        <Line label={t("economy.rigid")}>{yuan(economy.rigid_expenditure_fen)}</Line>
        <Line label={t("household.main_cause")}>
          {causes.filter((cause) => cause !== "").join(t("list_separator"))}
        </Line>
        <Line label={t("household.size")}>{t("household.persons", { count: file.size })}</Line>
        <Line label={t("household.housing")}>
          {[
            codes.label("housing", file.housing),
            file.floor_area === null ? "" : t("household.square_metres", { area: file.floor_area }),
          ]
            .filter((word) => word !== "")
            .join(" · ")}
        </Line>
      </dl>
      <Sections sections={sections} file={file} />
    </Answer>
  );
}

function Promised({ file }: { file: HouseholdView }) {
  const { t } = useTranslation("people");
  const codes = useCodes();
  const language = useLanguage();
  return (
    <Answer title={t("five.promised")}>
      <dl>
        <Line label={t("household.category")}>
          {file.category === null ? (
            t("five.not_confirmed")
          ) : (
            <strong>{codes.label("category", file.category)}</strong>
          )}
        </Line>
        <Line label={t("household.contact_staff")}>{file.contact_staff?.name ?? t("not_recorded")}</Line>
        <Line label={t("household.opened_on")}>
          {file.opened_on === null ? "" : formatDay(file.opened_on, language)}
        </Line>
      </dl>
      <Sections sections={useHouseholdSections("promised")} file={file} />
    </Answer>
  );
}

export function FiveAnswers({ file, lead }: { file: HouseholdView; lead: (to: string) => void }) {
  const { t } = useTranslation("people");
  const given = useHouseholdSections("given");
  return (
    <div className={styles.five}>
      <Who file={file} />
      <HowBad file={file} />
      <Promised file={file} />
      <Answer title={t("five.due")}>
        <DueList file={file} lead={lead} />
      </Answer>
      {given.length > 0 && (
        <Answer title={t("five.given")}>
          <Sections sections={given} file={file} />
        </Answer>
      )}
    </div>
  );
}
