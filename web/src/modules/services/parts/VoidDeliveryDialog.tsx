// SPDX-License-Identifier: Apache-2.0
import { App } from "antd";
import { useTranslation } from "react-i18next";
import { ReasonDialog } from "@/ui/ReasonDialog";
import type { Delivery } from "../api/list_deliveries";
import { useVoidDelivery } from "../api/void_delivery";
import { useKindName } from "./kind_name";

export function VoidDeliveryDialog({ delivery, close }: { delivery: Delivery; close: () => void }) {
  const { t } = useTranslation("services");
  const { message } = App.useApp();
  const nameOf = useKindName();
  const voidDelivery = useVoidDelivery(delivery.id);
  const submit = async (reason: string) => {
    await voidDelivery.mutateAsync(reason);
    void message.success(t("void.done"));
    close();
  };
  return (
    <ReasonDialog
      name="void_delivery"
      title={t("void.of", { kind: nameOf(delivery.kind) })}
      about={t("void.about")}
      submitLabel={t("void.do")}
      submit={submit}
      close={close}
      maxLength={500}
    />
  );
}
