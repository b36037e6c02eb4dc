// SPDX-License-Identifier: Apache-2.0
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { EmptyState } from "@/ui/AnswerView";
import { Page } from "@/ui/Page";
import { LanguageSwitch } from "./LanguageSwitch";

export function NoSuchPage() {
  const { t } = useTranslation();
  return (
    <Page title={t("no_such_page")} narrow>
      <EmptyState title={t("no_such_page_about")}>
        <Link to="/">{t("to_start")}</Link>
      </EmptyState>
    </Page>
  );
}

/** A page that could not be drawn: a part of the program did not load, or a mistake of ours. */
export function BrokenPage() {
  const { t } = useTranslation();
  return (
    <main>
      <Page title={t("broken_page")} actions={<LanguageSwitch />} narrow>
        <EmptyState title={t("broken_page_about")}>
          <Button onClick={() => window.location.reload()}>{t("load_again")}</Button>
        </EmptyState>
      </Page>
    </main>
  );
}
