// SPDX-License-Identifier: Apache-2.0
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import { formatDay } from "@/platform/i18n/formats";
import { useLanguage } from "@/platform/i18n/language";
import { AnswerView } from "@/ui/AnswerView";
import { Facts, type Fact } from "@/ui/Facts";
import { Page, Panel } from "@/ui/Page";
import { StateMark } from "@/ui/StateMark";
import { useStaff, type PostItem, type StaffView } from "../api/show_staff";
import { AssignPostDialog } from "../parts/AssignPostDialog";
import { ChangeStaffDialog } from "../parts/ChangeStaffDialog";
import { DeactivateStaffDialog } from "../parts/DeactivateStaffDialog";
import { EndPostDialog } from "../parts/EndPostDialog";
import { PasswordLinkDialog } from "../parts/PasswordLinkDialog";
import { PostTimeline } from "../parts/PostTimeline";

const verbs = ["change_staff", "make_password_link", "deactivate_staff"] as const;
type Verb = (typeof verbs)[number] | "assign_post";

function useStaffFacts(staff: StaffView): Fact[] {
  const { t } = useTranslation("organisation");
  const language = useLanguage();
  const facts: Fact[] = [
    { label: t("staff.sign_in_name"), value: staff.sign_in_name },
    {
      label: t("staff.union"),
      value: <Link to={`/organisation/unions/${staff.union.id}`}>{staff.union.name}</Link>,
    },
    { label: t("staff.phone"), value: staff.phone ?? t("none") },
  ];
  if (staff.agency !== null) facts.push({ label: t("staff.agency"), value: staff.agency });
  if (staff.contract_until !== null) {
    facts.push({ label: t("staff.contract_until"), value: formatDay(staff.contract_until, language) });
  }
  if (staff.deactivate_reason !== null) {
    facts.push({ label: t("staff.deactivate_reason"), value: staff.deactivate_reason });
  }
  return facts;
}

function StaffRecord({ staff }: { staff: StaffView }) {
  const { t } = useTranslation("organisation");
  const [verb, setVerb] = useState<Verb>();
  const [ending, setEnding] = useState<PostItem>();
  const facts = useStaffFacts(staff);
  const close = () => setVerb(undefined);
  const labels = {
    change_staff: t("change"),
    make_password_link: t("password_link.make"),
    deactivate_staff: t("staff.deactivate"),
  };
  return (
    <Page
      title={staff.name}
      above={<Link to="/organisation/staff">{t("staff.back_to_list")}</Link>}
      about={
        <StateMark tone={staff.active ? "good" : "plain"}>
          {t(staff.active ? "staff.active" : "staff.inactive")}
        </StateMark>
      }
      actions={verbs
        .filter((other) => staff.abilities.includes(other))
        .map((other) => (
          <Button key={other} danger={other === "deactivate_staff"} onClick={() => setVerb(other)}>
            {labels[other]}
          </Button>
        ))}
    >
      <Panel title={t("staff.facts")}>
        <Facts facts={facts} />
      </Panel>
      <Panel
        title={t("post.posts")}
        extra={
          staff.abilities.includes("assign_post") && (
            <Button type="primary" onClick={() => setVerb("assign_post")}>
              {t("post.assign")}
            </Button>
          )
        }
      >
        <PostTimeline posts={staff.posts} end={setEnding} />
      </Panel>
      {verb === "change_staff" && <ChangeStaffDialog staff={staff} close={close} />}
      {verb === "make_password_link" && <PasswordLinkDialog staff={staff} close={close} />}
      {verb === "deactivate_staff" && <DeactivateStaffDialog staff={staff} close={close} />}
      {verb === "assign_post" && <AssignPostDialog staff={staff} close={close} />}
      {ending !== undefined && <EndPostDialog post={ending} close={() => setEnding(undefined)} />}
    </Page>
  );
}

export default function StaffPage() {
  const { t } = useTranslation("organisation");
  const { staff: id = "" } = useParams();
  const staff = useStaff(id);
  if (staff.isSuccess) return <StaffRecord staff={staff.data} />;
  return (
    <Page title={t("staff.one")} above={<Link to="/organisation/staff">{t("staff.back_to_list")}</Link>}>
      <Panel>
        <AnswerView query={staff}>{() => null}</AnswerView>
      </Panel>
    </Page>
  );
}
