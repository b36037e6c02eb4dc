// SPDX-License-Identifier: Apache-2.0
// The frame of the pages before sign-in: what Bangfu is for on one side, the one form on the other.
import { Suspense } from "react";
import { useTranslation } from "react-i18next";
import { Outlet } from "react-router";
import { useStore } from "@/platform/store";
import { LoadingState } from "@/ui/AnswerView";
import { Logo, Mark } from "@/ui/Logo";
import { DemonstrationBanner } from "./DemonstrationBanner";
import { LanguageSwitch } from "./LanguageSwitch";
import styles from "./OpenFrame.module.css";

const steps = ["find", "understand", "plan", "deliver", "judge", "improve"] as const;

function Purpose() {
  const { t } = useTranslation();
  return (
    <aside className={styles.purpose} aria-label={t("purpose.label")}>
      <div className={styles.brand}>
        <Mark size={44} />
        <p className={styles.name}>{t("purpose.name")}</p>
        <p className={styles.motto}>{t("purpose.motto")}</p>
      </div>
      <ol className={styles.loop}>
        {steps.map((step) => (
          <li key={step}>
            <span className={styles.stepName}>{t(`purpose.steps.${step}`)}</span>
            <span className={styles.stepAbout}>{t(`purpose.about.${step}`)}</span>
          </li>
        ))}
      </ol>
    </aside>
  );
}

export function OpenFrame() {
  const { t } = useTranslation();
  const store = useStore();
  return (
    <div className={styles.frame}>
      <a className="skip-link" href="#main">
        {t("skip")}
      </a>
      <DemonstrationBanner />
      <div className={styles.columns}>
        <Purpose />
        <div className={styles.side}>
          <header className={styles.top}>
            <div className={styles.logo}>
              <Logo />
            </div>
            <LanguageSwitch />
          </header>
          <main id="main" tabIndex={-1} className={styles.main}>
            <Suspense fallback={<LoadingState />}>
              <Outlet />
            </Suspense>
          </main>
          <footer className={styles.foot}>
            {store.data !== undefined &&
              t("store_line", { name: store.data.name, version: store.data.version })}
          </footer>
        </div>
      </div>
    </div>
  );
}
