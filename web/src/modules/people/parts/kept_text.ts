// SPDX-License-Identifier: Apache-2.0
import { useTranslation } from "react-i18next";
import type { Erased } from "../api/erase_person";

const reasons = ["people.kept_proof_of_consent", "services.kept_account_of_help"] as const;
type KeptReason = (typeof reasons)[number];
const isKnown = (reason: string): reason is KeptReason => reasons.some((known) => known === reason);

/** What was not erased, and why; the code where a module gives one of its own. */
export function useKeptText(): (kept: Erased["kept"][number]) => string {
  const { t } = useTranslation("people");
  const why = (reason: string) =>
    isKnown(reason)
      ? t(reason === "people.kept_proof_of_consent" ? "erase.proof_of_consent" : "erase.account_of_help")
      : reason;
  return ({ count, reason }) => t("erase.kept_line", { count, why: why(reason) });
}
