// SPDX-License-Identifier: Apache-2.0
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useMay } from "@/platform/session/session";
import { useCollisions } from "../api/list_collisions";

function Waiting() {
  const { t } = useTranslation("people");
  const page = useCollisions().data?.pages[0];
  if (page === undefined || page.items.length === 0) return null;
  return <Link to="/collisions">{t("collision.waiting", { count: page.items.length })}</Link>;
}

/** Leads to the desk where something waits at it; most unions have none. */
export function CollisionsLink() {
  return useMay("people.see_collisions") ? <Waiting /> : null;
}
