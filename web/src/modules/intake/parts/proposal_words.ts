// SPDX-License-Identifier: Apache-2.0
import { useTranslation } from "react-i18next";

/** In the order in which the rule meets them. */
export const proposals = ["deep", "relative", "accident_to_check", "not_eligible"] as const;

/** What the rule proposes, in words. */
export function useProposalWords(): (code: string | null) => string {
  const { t } = useTranslation("intake");
  return (code) => {
    const known = proposals.find((one) => one === code);
    return known === undefined ? (code ?? "") : t(`proposed.${known}`);
  };
}
