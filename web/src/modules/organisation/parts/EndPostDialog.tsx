// SPDX-License-Identifier: Apache-2.0
import { App, Form, Input } from "antd";
import { useTranslation } from "react-i18next";
import { today } from "@/platform/i18n/formats";
import { FormDialog } from "@/ui/FormDialog";
import { useRequired } from "@/ui/rules";
import { SubmitForm } from "@/ui/SubmitForm";
import { useEndPost } from "../api/end_post";
import type { PostItem } from "../api/show_staff";

export function EndPostDialog({ post, close }: { post: PostItem; close: () => void }) {
  const { t } = useTranslation("organisation");
  const { message } = App.useApp();
  const required = useRequired();
  const endPost = useEndPost(post.id);
  const submit = async ({ until }: { until: string }) => {
    await endPost.mutateAsync({ until });
    void message.success(t("post.ended"));
    close();
  };
  return (
    <FormDialog open title={t("post.end_title")} about={t("post.end_about")} close={close}>
      <SubmitForm<{ until: string }>
        name="end_post"
        labels={{ until: t("post.until") }}
        initial={{ until: today() }}
        submitLabel={t("post.end")}
        submit={submit}
        cancel={close}
        danger
      >
        <Form.Item name="until" label={t("post.until")} extra={t("post.until_advice")} rules={[required]}>
          <Input type="date" />
        </Form.Item>
      </SubmitForm>
    </FormDialog>
  );
}
