// SPDX-License-Identifier: Apache-2.0
import { Button, Form } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { orNull } from "@/platform/api/changes";
import { useSession } from "@/platform/session/session";
import { FormDialog } from "@/ui/FormDialog";
import { useRequired } from "@/ui/rules";
import { SubmitForm } from "@/ui/SubmitForm";
import { useRegisterStaff } from "../api/register_staff";
import { PasswordLinkNotice } from "./PasswordLinkNotice";
import { RoleSelect } from "./RoleSelect";
import { StaffFields, useStaffLabels, type StaffValues } from "./StaffFields";
import { UnionSelect } from "./UnionSelect";

interface Values extends StaffValues {
  union: string;
  role: string;
}

interface Registered {
  id: string;
  name: string;
  token: string;
}

interface RegisterStaffDialogProps {
  union: { id: string; name: string } | undefined;
  close: () => void;
}

export function RegisterStaffDialog({ union, close }: RegisterStaffDialogProps) {
  const { t } = useTranslation("organisation");
  const { union: own } = useSession();
  const required = useRequired();
  const navigate = useNavigate();
  const labels = { ...useStaffLabels(), union: t("staff.union"), role: t("staff.role") };
  const registerStaff = useRegisterStaff();
  const [registered, setRegistered] = useState<Registered>();
  const submit = async (values: Values) => {
    const { staff, link_token: token } = await registerStaff.mutateAsync({
      ...values,
      phone: orNull(values.phone),
      agency: orNull(values.agency),
      contract_until: orNull(values.contract_until),
    });
    setRegistered({ id: staff.id, name: staff.name, token });
  };
  if (registered !== undefined) {
    return (
      <FormDialog open title={t("staff.registered", { name: registered.name })} close={close}>
        <PasswordLinkNotice token={registered.token} name={registered.name} />
        <Button
          style={{ marginTop: 14 }}
          onClick={() => void navigate(`/organisation/staff/${registered.id}`)}
        >
          {t("staff.open")}
        </Button>
      </FormDialog>
    );
  }
  return (
    <FormDialog open title={t("staff.register")} close={close}>
      <SubmitForm<Values>
        name="register_staff"
        labels={labels}
        initial={{ union: union?.id ?? own.id }}
        submitLabel={t("staff.register")}
        submit={submit}
        cancel={close}
      >
        <Form.Item name="union" label={labels.union} rules={[required]}>
          <UnionSelect known={union === undefined ? [] : [union]} />
        </Form.Item>
        <Form.Item name="role" label={labels.role} rules={[required]}>
          <RoleSelect />
        </Form.Item>
        <StaffFields />
      </SubmitForm>
    </FormDialog>
  );
}
