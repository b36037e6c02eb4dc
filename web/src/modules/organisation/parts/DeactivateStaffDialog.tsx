// SPDX-License-Identifier: Apache-2.0
import { App } from "antd";
import { useTranslation } from "react-i18next";
import { useDeactivateStaff } from "../api/deactivate_staff";
import type { StaffView } from "../api/show_staff";
import { ReasonDialog } from "@/ui/ReasonDialog";

export function DeactivateStaffDialog({ staff, close }: { staff: StaffView; close: () => void }) {
  const { t } = useTranslation("organisation");
  const { message } = App.useApp();
  const deactivateStaff = useDeactivateStaff(staff.id);
  const submit = async (reason: string) => {
    await deactivateStaff.mutateAsync({ reason });
    void message.success(t("staff.deactivated", { name: staff.name }));
    close();
  };
  return (
    <ReasonDialog
      name="deactivate_staff"
      title={t("staff.deactivate_title", { name: staff.name })}
      about={t("staff.deactivate_about")}
      submitLabel={t("staff.deactivate")}
      submit={submit}
      close={close}
    />
  );
}
