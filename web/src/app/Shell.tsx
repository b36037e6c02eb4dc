// SPDX-License-Identifier: Apache-2.0
// The frame of the signed-in pages: top bar, left menu (a drawer where the window is narrow), the page.
import { MenuOutlined } from "@ant-design/icons";
import { Button, Drawer } from "antd";
import { Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, NavLink, Outlet } from "react-router";
import { SearchBox } from "@/modules/people";
import { useMay, useSession } from "@/platform/session/session";
import { LoadingState } from "@/ui/AnswerView";
import { Logo } from "@/ui/Logo";
import { AccountMenu } from "./AccountMenu";
import { DemonstrationBanner } from "./DemonstrationBanner";
import { HouseholdSectionsHost } from "./HouseholdSectionsHost";
import { LanguageSwitch } from "./LanguageSwitch";
import { menu } from "./menu";
import { PostSwitch } from "./PostSwitch";
import styles from "./Shell.module.css";

function MainMenu({ chosen }: { chosen?: () => void }) {
  const { t } = useTranslation();
  const { permissions } = useSession();
  return (
    <nav aria-label={t("menu.label")}>
      {menu.map((group) => {
        const items = group.items.filter((item) => permissions.includes(item.permission));
        if (items.length === 0) return null;
        return (
          <section key={group.label} className={styles.group} aria-label={t(group.label)}>
            <p className={styles.groupName}>{t(group.label)}</p>
            <ul>
              {items.map((item) => (
                <li key={item.path}>
                  <NavLink to={item.path} className={styles.item ?? ""} onClick={() => chosen?.()}>
                    <span aria-hidden="true">{item.icon}</span>
                    {t(item.label)}
                  </NavLink>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </nav>
  );
}

function TopBar({ openMenu }: { openMenu: () => void }) {
  const { t } = useTranslation();
  const maySearch = useMay("people.see_households");
  return (
    <header className={styles.top}>
      <div className={styles.menuButton}>
        <Button type="text" icon={<MenuOutlined />} aria-label={t("menu.open")} onClick={openMenu} />
      </div>
      <Link to="/" className={styles.home} aria-label={t("to_start")}>
        <Logo />
      </Link>
      <div className={styles.search}>{maySearch && <SearchBox />}</div>
      <div className={styles.place}>
        <div className={styles.post}>
          <PostSwitch />
        </div>
      </div>
      <LanguageSwitch />
      <AccountMenu />
    </header>
  );
}

export function Shell() {
  const { t } = useTranslation();
  const { must_change_password: restricted } = useSession();
  const [drawer, setDrawer] = useState(false);
  return (
    <div className={styles.shell}>
      <a className="skip-link" href="#main">
        {t("skip")}
      </a>
      <DemonstrationBanner />
      <TopBar openMenu={() => setDrawer(true)} />
      <div className={styles.body}>
        <div className={styles.menu}>{!restricted && <MainMenu />}</div>
        <main id="main" tabIndex={-1} className={styles.main}>
          <Suspense fallback={<LoadingState />}>
            <HouseholdSectionsHost>
              <Outlet />
            </HouseholdSectionsHost>
          </Suspense>
        </main>
      </div>
      <Drawer
        open={drawer}
        placement="left"
        size={280}
        title={<Logo />}
        closable={{ "aria-label": t("menu.close") }}
        onClose={() => setDrawer(false)}
      >
        <div className={styles.drawerPost}>
          <PostSwitch />
        </div>
        {!restricted && <MainMenu chosen={() => setDrawer(false)} />}
      </Drawer>
    </div>
  );
}
