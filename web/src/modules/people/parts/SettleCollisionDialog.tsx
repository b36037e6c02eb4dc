// SPDX-License-Identifier: Apache-2.0
// What the desk finds. Each choice says what follows from it.
import { App, Form, Input, Radio } from "antd";
import { useTranslation } from "react-i18next";
import { FormDialog } from "@/ui/FormDialog";
import { useRequired } from "@/ui/rules";
import { SubmitForm } from "@/ui/SubmitForm";
import type { CollisionView } from "../api/list_collisions";
import { useSettleCollision, type SettleCollision } from "../api/settle_collision";

const choices = [
  "keep_claimant",
  "keep_applicant",
  "different",
  "applicant_wrong",
  "claimant_wrong",
] as const;
type Choice = (typeof choices)[number];

interface Values {
  choice: Choice;
  reason: string;
}

function formOf({ choice, reason }: Values, { applicant, claimant }: CollisionView): SettleCollision {
  switch (choice) {
    case "keep_claimant":
      return { outcome: "same_person", file: claimant.household, reason };
    case "keep_applicant":
      return { outcome: "same_person", file: applicant.household, reason };
    case "different":
      return { outcome: "different_person", reason };
    case "applicant_wrong":
      return { outcome: "number_wrong", file: applicant.household, reason };
    case "claimant_wrong":
      return { outcome: "number_wrong", file: claimant.household, reason };
  }
}

export function SettleCollisionDialog({ collision, close }: { collision: CollisionView; close: () => void }) {
  const { t } = useTranslation("people");
  const { message } = App.useApp();
  const required = useRequired();
  const settleCollision = useSettleCollision(collision.id);
  const labels = { choice: t("collision.finding"), reason: t("reason") };
  // Who is a member in the file they do not stay in moves out of it; their own file is left.
  const wordingOf = (choice: Choice) => {
    if (choice === "keep_claimant" && collision.applicant.relation !== "self") return "keep_claimant_member";
    if (choice === "keep_applicant" && collision.claimant.relation !== "self") return "keep_applicant_member";
    return choice;
  };
  const files = { applicant: collision.applicant.file_no, claimant: collision.claimant.file_no };
  const submit = async (values: Values) => {
    await settleCollision.mutateAsync(formOf(values, collision));
    void message.success(t("collision.settled"));
    close();
  };
  return (
    <FormDialog open title={t("collision.settle")} about={t("collision.settle_about")} close={close}>
      <SubmitForm<Values>
        name="settle_collision"
        labels={labels}
        submitLabel={t("collision.settle")}
        submit={submit}
        cancel={close}
      >
        <Form.Item name="choice" label={labels.choice} rules={[required]}>
          <Radio.Group
            vertical
            options={choices.map((choice) => ({
              value: choice,
              label: t(`collision.choice.${wordingOf(choice)}`, files),
            }))}
          />
        </Form.Item>
        <Form.Item name="reason" label={labels.reason} rules={[required]}>
          <Input.TextArea maxLength={200} rows={2} />
        </Form.Item>
      </SubmitForm>
    </FormDialog>
  );
}
