// SPDX-License-Identifier: Apache-2.0
import { useTranslation } from "react-i18next";

interface RequiredRule {
  required: true;
  whitespace: true;
  message: string;
}

/** The only rule that a form checks itself; all others are the server's. */
export function useRequired(): RequiredRule {
  const { t } = useTranslation("ui");
  return { required: true, whitespace: true, message: t("field_required") };
}
