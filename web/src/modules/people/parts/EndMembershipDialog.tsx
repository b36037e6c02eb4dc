// SPDX-License-Identifier: Apache-2.0
import { App, Form, Input } from "antd";
import { useTranslation } from "react-i18next";
import { today } from "@/platform/i18n/formats";
import { FormDialog } from "@/ui/FormDialog";
import { useRequired } from "@/ui/rules";
import { SubmitForm } from "@/ui/SubmitForm";
import { useEndMembership } from "../api/end_membership";
import type { MemberView } from "../api/show_household";

export function EndMembershipDialog({ member, close }: { member: MemberView; close: () => void }) {
  const { t } = useTranslation("people");
  const { message } = App.useApp();
  const required = useRequired();
  const endMembership = useEndMembership(member.membership);
  const submit = async ({ until }: { until: string }) => {
    await endMembership.mutateAsync({ until });
    void message.success(t("saved"));
    close();
  };
  return (
    <FormDialog
      open
      title={t("member.end_title", { name: member.name })}
      about={t("member.end_about")}
      close={close}
    >
      <SubmitForm<{ until: string }>
        name="end_membership"
        labels={{ until: t("member.until") }}
        initial={{ until: today() }}
        submitLabel={t("member.end")}
        submit={submit}
        cancel={close}
        danger
      >
        <Form.Item name="until" label={t("member.until")} extra={t("member.until_about")} rules={[required]}>
          <Input type="date" />
        </Form.Item>
      </SubmitForm>
    </FormDialog>
  );
}
