// SPDX-License-Identifier: Apache-2.0
import { useTranslation } from "react-i18next";

interface RequiredRule {
  required: true;
  whitespace: true;
  message: string;
}

/** With `useAmount` the only rule that a form checks itself; all others are the server's. */
export function useRequired(): RequiredRule {
  const { t } = useTranslation("ui");
  return { required: true, whitespace: true, message: t("field_required") };
}

interface AmountRule {
  validator: (rule: unknown, fen: number | null | undefined) => Promise<void>;
}

/** For a YuanInput: what is no amount cannot be sent at all. */
export function useAmount(): AmountRule {
  const { t } = useTranslation("ui");
  return {
    validator: (_rule, fen) =>
      Number.isNaN(fen) ? Promise.reject(new Error(t("not_an_amount"))) : Promise.resolve(),
  };
}
