// SPDX-License-Identifier: Apache-2.0
import { Button } from "antd";
import { chooseLanguage, useLanguage } from "@/platform/i18n/language";
import { useTranslation } from "react-i18next";

/** Names the other language in that language, so that whoever cannot read this one finds it. */
export function LanguageSwitch() {
  useTranslation();
  const language = useLanguage();
  const other = language === "en" ? "zh-CN" : "en";
  return (
    <Button type="text" lang={other} onClick={() => void chooseLanguage(other)}>
      {other === "en" ? "English" : "中文"}
    </Button>
  );
}
