// SPDX-License-Identifier: Apache-2.0
import { App, Form, Input, Radio } from "antd";
import { useTranslation } from "react-i18next";
import { orNull } from "@/platform/api/changes";
import { FormDialog } from "@/ui/FormDialog";
import { useRequired } from "@/ui/rules";
import { SubmitForm } from "@/ui/SubmitForm";
import { useConfirmCategory, type ConfirmCategory } from "../api/confirm_category";
import type { Proposal } from "../api/show_category";
import { useCategoryWords } from "./category_words";

type Code = ConfirmCategory["category"];
const categories: Code[] = ["deep", "relative", "accident", "none"];

interface Values {
  category: Code;
  reason?: string;
}

/** Confirming is one press; another category asks why. */
export function ConfirmCategoryDialog({
  household,
  proposal,
  close,
}: {
  household: string;
  proposal: Proposal;
  close: () => void;
}) {
  const { t } = useTranslation("policies");
  const { message } = App.useApp();
  const required = useRequired();
  const words = useCategoryWords();
  const [form] = Form.useForm<Values>();
  const confirm = useConfirmCategory(household);
  const proposed = categories.find((code) => code === proposal.proposed) ?? "none";
  const chosen = (Form.useWatch("category", form) as Code | undefined) ?? proposed;
  const overrides = chosen !== proposed;
  const submit = async ({ category, reason }: Values) => {
    await confirm.mutateAsync({
      proposal: proposal.id,
      category,
      reason: overrides ? orNull(reason) : null,
    });
    void message.success(t("confirm.done"));
    close();
  };
  return (
    <FormDialog
      open
      title={t("confirm.title")}
      about={t("confirm.about", { category: words.proposed(proposal.proposed) })}
      close={close}
    >
      <SubmitForm<Values>
        name="confirm_category"
        labels={{ category: t("confirm.category"), reason: t("confirm.reason") }}
        form={form}
        initial={{ category: proposed }}
        submitLabel={t(overrides ? "confirm.override" : "confirm.do")}
        submit={submit}
        cancel={close}
      >
        <Form.Item name="category" label={t("confirm.category")} rules={[required]}>
          <Radio.Group
            options={categories.map((code) => ({
              value: code,
              label:
                code === proposed
                  ? t("confirm.as_proposed", { category: words.category(code) })
                  : words.category(code),
            }))}
            style={{ display: "grid", gap: 4 }}
          />
        </Form.Item>
        {overrides && (
          <Form.Item name="reason" label={t("confirm.reason")} rules={[required]}>
            <Input.TextArea maxLength={1000} autoSize={{ minRows: 2 }} />
          </Form.Item>
        )}
      </SubmitForm>
    </FormDialog>
  );
}
