// SPDX-License-Identifier: Apache-2.0
import { App } from "antd";
import { useTranslation } from "react-i18next";
import { changesOf, orNull } from "@/platform/api/changes";
import { FormDialog } from "@/ui/FormDialog";
import { SubmitForm } from "@/ui/SubmitForm";
import { useChangeStaff } from "../api/change_staff";
import type { StaffView } from "../api/show_staff";
import { StaffFields, useStaffLabels, type StaffValues } from "./StaffFields";

export function ChangeStaffDialog({ staff, close }: { staff: StaffView; close: () => void }) {
  const { t } = useTranslation("organisation");
  const { message } = App.useApp();
  const labels = useStaffLabels();
  const changeStaff = useChangeStaff(staff.id);
  const before: StaffValues = {
    name: staff.name,
    sign_in_name: staff.sign_in_name,
    phone: staff.phone,
    agency: staff.agency,
    contract_until: staff.contract_until,
  };
  const submit = async (values: StaffValues) => {
    const after = {
      ...values,
      phone: orNull(values.phone),
      agency: orNull(values.agency),
      contract_until: orNull(values.contract_until),
    };
    await changeStaff.mutateAsync(changesOf(before, after));
    void message.success(t("saved"));
    close();
  };
  return (
    <FormDialog open title={t("staff.change_title", { name: staff.name })} close={close}>
      <SubmitForm<StaffValues>
        name="change_staff"
        labels={labels}
        initial={before}
        submitLabel={t("save")}
        submit={submit}
        cancel={close}
      >
        <StaffFields />
      </SubmitForm>
    </FormDialog>
  );
}
