// SPDX-License-Identifier: Apache-2.0
import { useTranslation } from "react-i18next";
import { formatDay } from "@/platform/i18n/formats";
import { useLanguage } from "@/platform/i18n/language";
import { EmptyState } from "@/ui/AnswerView";
import { Facts, type Fact } from "@/ui/Facts";
import { useRevealHousehold } from "../api/reveal_household";
import type { HouseholdView } from "../api/show_household";
import { Masked } from "./Masked";

/** The account to which help is sent, and where the household lives: both masked. */
export function AccountAndAddress({ file }: { file: HouseholdView }) {
  const { t } = useTranslation("people");
  const language = useLanguage();
  const revealHousehold = useRevealHousehold(file.id);
  const may = file.abilities.includes("reveal_household");
  const reveal = (field: string) => async (reason: string) =>
    (await revealHousehold.mutateAsync({ field, reason })).value;
  const account = file.bank_account;
  const holder = [file.worker, ...file.members].find((member) => member.id === account?.holder);
  const facts: Fact[] = [];
  if (account !== null)
    facts.push(
      { label: t("account.holder"), value: holder?.name ?? "" },
      { label: t("account.bank"), value: [account.bank, account.branch ?? ""].join(" ").trim() },
      {
        label: t("account.number"),
        value: (
          <Masked
            label={t("account.number")}
            masked={account.number_masked}
            reveal={may ? reveal("bank_account") : undefined}
          />
        ),
      },
      { label: t("account.from"), value: formatDay(account.from, language) },
    );
  if (file.has_address)
    facts.push({
      label: t("household.address"),
      value: (
        <Masked label={t("household.address")} masked="******" reveal={may ? reveal("address") : undefined} />
      ),
    });
  if (file.remarks !== null) facts.push({ label: t("household.remarks"), value: file.remarks });
  return facts.length === 0 ? <EmptyState title={t("account.none")} /> : <Facts facts={facts} />;
}
