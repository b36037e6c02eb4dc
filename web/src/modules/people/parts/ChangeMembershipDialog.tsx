// SPDX-License-Identifier: Apache-2.0
import { App, Form, Input } from "antd";
import { useTranslation } from "react-i18next";
import { changesOf } from "@/platform/api/changes";
import { FormDialog } from "@/ui/FormDialog";
import { useRequired } from "@/ui/rules";
import { SubmitForm } from "@/ui/SubmitForm";
import { useChangeMembership } from "../api/change_membership";
import type { MemberView } from "../api/show_household";
import { CodeSelect } from "./CodeSelect";

interface Values {
  relation: string;
  from: string;
}

interface ChangeMembershipDialogProps {
  member: MemberView;
  isWorker: boolean;
  close: () => void;
}

export function ChangeMembershipDialog({ member, isWorker, close }: ChangeMembershipDialogProps) {
  const { t } = useTranslation("people");
  const { message } = App.useApp();
  const required = useRequired();
  const changeMembership = useChangeMembership(member.membership);
  const standing: Values = { relation: member.relation, from: member.from };
  const submit = async (values: Values) => {
    await changeMembership.mutateAsync(changesOf(standing, { ...standing, ...values }));
    void message.success(t("saved"));
    close();
  };
  return (
    <FormDialog
      open
      title={t("member.correct_of", { name: member.name })}
      about={t("member.correct_about")}
      close={close}
    >
      <SubmitForm<Values>
        name="change_membership"
        labels={{ relation: t("member.relation"), from: t("member.from") }}
        initial={standing}
        submitLabel={t("save")}
        submit={submit}
        cancel={close}
      >
        {!isWorker && (
          <Form.Item name="relation" label={t("member.relation")} rules={[required]}>
            <CodeSelect list="relation" />
          </Form.Item>
        )}
        <Form.Item name="from" label={t("member.from")} rules={[required]}>
          <Input type="date" />
        </Form.Item>
      </SubmitForm>
    </FormDialog>
  );
}
