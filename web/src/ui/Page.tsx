// SPDX-License-Identifier: Apache-2.0
// The frame of a page: its title (also the window's), what it is about, and its actions. Arriving on a page
// puts the focus on its heading, so that a screen reader says where one is and Tab goes on from there.
import { useEffect, useRef, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import styles from "./Page.module.css";

interface PageProps {
  title: string;
  about?: ReactNode;
  above?: ReactNode;
  actions?: ReactNode;
  narrow?: boolean;
  children: ReactNode;
}

let firstPage = true;

export function usePageTitle(title: string): void {
  const { t } = useTranslation("ui");
  useEffect(() => {
    document.title = t("window_title", { title });
  }, [t, title]);
}

export function Page({ title, about, above, actions, narrow = false, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  usePageTitle(title);
  useEffect(() => {
    // The first page leaves the focus at the document's start, where the skip link is.
    if (!firstPage) heading.current?.focus({ preventScroll: true });
    firstPage = false;
  }, []);
  return (
    <div className={narrow ? styles.narrow : styles.page}>
      {above}
      <header className={styles.header}>
        <div className={styles.titles}>
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {about !== undefined && <div className={styles.about}>{about}</div>}
        </div>
        {actions !== undefined && <div className={styles.actions}>{actions}</div>}
      </header>
      {children}
    </div>
  );
}

export function Panel({
  title,
  extra,
  children,
}: {
  title?: string;
  extra?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section className={styles.panel} aria-label={title}>
      {title !== undefined && (
        <div className={styles.panelHead}>
          <h2>{title}</h2>
          {extra}
        </div>
      )}
      {children}
    </section>
  );
}
