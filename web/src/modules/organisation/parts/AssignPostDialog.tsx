// SPDX-License-Identifier: Apache-2.0
import { App, Form, Input } from "antd";
import { useTranslation } from "react-i18next";
import { orNull } from "@/platform/api/changes";
import { today } from "@/platform/i18n/formats";
import { FormDialog } from "@/ui/FormDialog";
import { useRequired } from "@/ui/rules";
import { SubmitForm } from "@/ui/SubmitForm";
import { useAssignPost } from "../api/assign_post";
import type { StaffView } from "../api/show_staff";
import { RoleSelect } from "./RoleSelect";
import { UnionSelect } from "./UnionSelect";

interface Values {
  union: string;
  role: string;
  title?: string;
  from: string;
  until?: string;
}

export function AssignPostDialog({ staff, close }: { staff: StaffView; close: () => void }) {
  const { t } = useTranslation("organisation");
  const { message } = App.useApp();
  const required = useRequired();
  const assignPost = useAssignPost(staff.id);
  const labels = {
    union: t("post.union"),
    role: t("post.role"),
    title: t("post.title"),
    from: t("post.from"),
    until: t("post.until"),
  };
  const submit = async (values: Values) => {
    await assignPost.mutateAsync({ ...values, title: orNull(values.title), until: orNull(values.until) });
    void message.success(t("post.assigned", { name: staff.name }));
    close();
  };
  return (
    <FormDialog open title={t("post.assign_title", { name: staff.name })} close={close}>
      <SubmitForm<Values>
        name="assign_post"
        labels={labels}
        initial={{ union: staff.union.id, from: today() }}
        submitLabel={t("post.assign")}
        submit={submit}
        cancel={close}
      >
        <Form.Item name="union" label={labels.union} rules={[required]}>
          <UnionSelect known={[staff.union]} />
        </Form.Item>
        <Form.Item name="role" label={labels.role} rules={[required]}>
          <RoleSelect />
        </Form.Item>
        <Form.Item name="title" label={labels.title} extra={t("post.title_advice")}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="from" label={labels.from} rules={[required]}>
          <Input type="date" />
        </Form.Item>
        <Form.Item name="until" label={labels.until} extra={t("post.until_advice")}>
          <Input type="date" />
        </Form.Item>
      </SubmitForm>
    </FormDialog>
  );
}
