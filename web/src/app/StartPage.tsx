// SPDX-License-Identifier: Apache-2.0
import { Navigate } from "react-router";
import { useSession } from "@/platform/session/session";
import { menu } from "./menu";

/** Where one lands: the first page of the menu that one may see, else one's own sessions. */
export function StartPage() {
  const { permissions } = useSession();
  const first = menu.flatMap((group) => group.items).find((item) => permissions.includes(item.permission));
  return <Navigate to={first?.path ?? "/my-sessions"} replace />;
}
