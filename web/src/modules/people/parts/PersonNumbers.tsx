// SPDX-License-Identifier: Apache-2.0
import { useTranslation } from "react-i18next";
import { StateMark } from "@/ui/StateMark";
import { useRevealNumber } from "../api/reveal_number";
import type { MemberView } from "../api/show_household";
import { Masked } from "./Masked";

interface PersonNumberProps {
  member: Pick<MemberView, "id" | "name" | "identity_masked" | "phone_masked" | "phone_ok" | "abilities">;
  field: "identity_number" | "phone";
}

/** The identity or phone number of one person. */
export function PersonNumber({ member, field }: PersonNumberProps) {
  const { t } = useTranslation("people");
  const revealNumber = useRevealNumber(member.id);
  const masked = field === "phone" ? member.phone_masked : member.identity_masked;
  const reveal = async (reason: string) => (await revealNumber.mutateAsync({ field, reason })).value;
  if (masked === "") return <>{t("not_recorded")}</>;
  return (
    <>
      <Masked
        label={t("reveal.label", { name: member.name, field: t(`person.${field}`) })}
        masked={masked}
        reveal={member.abilities.includes("reveal_number") ? reveal : undefined}
      />
      {field === "phone" && !member.phone_ok && <StateMark tone="warm">{t("person.no_mobile")}</StateMark>}
    </>
  );
}
