// SPDX-License-Identifier: Apache-2.0
import { useTranslation } from "react-i18next";
import { FormDialog } from "@/ui/FormDialog";
import { SubmitForm } from "@/ui/SubmitForm";
import { useMakePasswordLink } from "../api/make_password_link";
import type { StaffView } from "../api/show_staff";
import { PasswordLinkNotice } from "./PasswordLinkNotice";

export function PasswordLinkDialog({ staff, close }: { staff: StaffView; close: () => void }) {
  const { t } = useTranslation("organisation");
  const makePasswordLink = useMakePasswordLink();
  const made = makePasswordLink.data;
  return (
    <FormDialog open title={t("password_link.title", { name: staff.name })} close={close}>
      {made !== undefined ? (
        <PasswordLinkNotice token={made.link_token} name={staff.name} />
      ) : (
        <SubmitForm<Record<string, never>>
          name="make_password_link"
          labels={{}}
          submitLabel={t("password_link.make")}
          submit={async () => {
            await makePasswordLink.mutateAsync(staff.id);
          }}
          cancel={close}
        >
          <p style={{ marginBottom: 14 }}>{t("password_link.before")}</p>
        </SubmitForm>
      )}
    </FormDialog>
  );
}
