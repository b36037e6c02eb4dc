// SPDX-License-Identifier: Apache-2.0
import { App, Form } from "antd";
import { useTranslation } from "react-i18next";
import { inLanguage } from "@/platform/i18n/formats";
import { useLanguage } from "@/platform/i18n/language";
import { useSession } from "@/platform/session/session";
import { FormDialog } from "@/ui/FormDialog";
import { useRequired } from "@/ui/rules";
import { SubmitForm } from "@/ui/SubmitForm";
import { useApplyRolePreset } from "../api/apply_role_preset";
import type { RolePresetItem } from "../api/list_role_presets";
import { StaffSelect } from "./StaffSelect";
import { UnionSelect } from "./UnionSelect";

interface Values {
  union: string;
  staff: string[];
}

export function ApplyRolePresetDialog({ preset, close }: { preset: RolePresetItem; close: () => void }) {
  const { t } = useTranslation("organisation");
  const language = useLanguage();
  const { union: own } = useSession();
  const { message } = App.useApp();
  const required = useRequired();
  const applyRolePreset = useApplyRolePreset();
  const seatNames = preset.seats.map((seat) => inLanguage(seat.name_zh, seat.name_en, language));
  const labels: Record<string, string> = { union: t("preset.union"), staff: t("preset.staff") };
  seatNames.forEach((name, seat) => (labels[`staff.${seat}`] = name));
  const submit = async (values: Values) => {
    await applyRolePreset.mutateAsync({ ...values, preset: preset.code });
    void message.success(t("preset.applied"));
    close();
  };
  return (
    <FormDialog
      open
      title={t("preset.apply_title", { name: inLanguage(preset.name_zh, preset.name_en, language) })}
      about={t("preset.apply_about")}
      close={close}
    >
      <SubmitForm<Values>
        name="apply_role_preset"
        labels={labels}
        initial={{ union: own.id }}
        submitLabel={t("preset.apply")}
        submit={submit}
        cancel={close}
      >
        <Form.Item name="union" label={labels["union"]} rules={[required]}>
          <UnionSelect />
        </Form.Item>
        <Form.Item noStyle dependencies={["union"]}>
          {({ getFieldValue }) =>
            seatNames.map((name, seat) => (
              <Form.Item key={name} name={["staff", seat]} label={name} rules={[required]}>
                <StaffSelect union={getFieldValue("union") as string | undefined} />
              </Form.Item>
            ))
          }
        </Form.Item>
      </SubmitForm>
    </FormDialog>
  );
}
