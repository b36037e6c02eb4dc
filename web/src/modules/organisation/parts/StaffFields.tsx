// SPDX-License-Identifier: Apache-2.0
import { Form, Input } from "antd";
import { useTranslation } from "react-i18next";
import { useRequired } from "@/ui/rules";

export interface StaffValues {
  name: string;
  sign_in_name: string;
  phone: string | null;
  agency: string | null;
  contract_until: string | null;
}

export function useStaffLabels(): Record<keyof StaffValues, string> {
  const { t } = useTranslation("organisation");
  return {
    name: t("staff.name"),
    sign_in_name: t("staff.sign_in_name"),
    phone: t("staff.phone"),
    agency: t("staff.agency"),
    contract_until: t("staff.contract_until"),
  };
}

export function StaffFields() {
  const { t } = useTranslation("organisation");
  const required = useRequired();
  const labels = useStaffLabels();
  return (
    <>
      <Form.Item name="name" label={labels.name} rules={[required]}>
        <Input maxLength={60} autoComplete="off" />
      </Form.Item>
      <Form.Item
        name="sign_in_name"
        label={labels.sign_in_name}
        extra={t("staff.sign_in_name_advice")}
        rules={[required]}
      >
        <Input maxLength={40} autoComplete="off" autoCapitalize="none" spellCheck={false} />
      </Form.Item>
      <Form.Item name="phone" label={labels.phone}>
        <Input maxLength={20} type="tel" autoComplete="off" />
      </Form.Item>
      <Form.Item name="agency" label={labels.agency} extra={t("staff.agency_advice")}>
        <Input maxLength={100} autoComplete="off" />
      </Form.Item>
      <Form.Item name="contract_until" label={labels.contract_until}>
        <Input type="date" />
      </Form.Item>
    </>
  );
}
