// SPDX-License-Identifier: Apache-2.0
import type { PageEntry } from "@/platform/page_entry";

const formOnly = "a form: nothing is listed on it";
const whole = (call: string) => ({
  refused: { call, answer: "refused" } as const,
  failed: { call, answer: "failed" } as const,
});
const form = (call: string) => ({
  filled: {},
  empty: formOnly,
  refused: { call, answer: "refused", submit: true } as const,
  failed: { call, answer: "failed", submit: true } as const,
});

export const pages: PageEntry[] = [
  {
    name: "sign_in",
    path: "/sign-in",
    audience: "open",
    load: () => import("./pages/SignInPage"),
    states: form("/api/session"),
  },
  {
    name: "set_up",
    path: "/set-up",
    search: "?token=0",
    audience: "open",
    load: () => import("./pages/SetUpPage"),
    states: form("/api/store/set_up"),
  },
  {
    name: "use_password_link",
    path: "/password",
    search: "?token=0",
    audience: "open",
    load: () => import("./pages/PasswordLinkPage"),
    states: form("/api/password_links"),
  },
  {
    name: "change_password",
    path: "/change-password",
    audience: "signed_in",
    load: () => import("./pages/ChangePasswordPage"),
    states: form("/api/session/password"),
  },
  {
    name: "my_sessions",
    path: "/my-sessions",
    audience: "signed_in",
    load: () => import("./pages/MySessionsPage"),
    states: {
      filled: {},
      empty: "whoever sees the page has at least the session that shows it",
      ...whole("/api/my_sessions"),
    },
  },
  {
    name: "unions",
    path: "/organisation/unions/:union?",
    audience: "signed_in",
    permission: "organisation.see_unions",
    load: () => import("./pages/UnionsPage"),
    states: { filled: {}, empty: { call: "/api/unions", answer: "empty" }, ...whole("/api/unions") },
  },
  {
    name: "staff_list",
    path: "/organisation/staff",
    audience: "signed_in",
    permission: "organisation.see_staff",
    load: () => import("./pages/StaffListPage"),
    states: { filled: {}, empty: { call: "/api/staff", answer: "empty" }, ...whole("/api/staff") },
  },
  {
    name: "staff",
    path: "/organisation/staff/:staff",
    audience: "signed_in",
    permission: "organisation.see_staff",
    load: () => import("./pages/StaffPage"),
    states: { filled: {}, empty: "one record: it is there or it is refused", ...whole("/api/staff") },
  },
  {
    name: "roles",
    path: "/organisation/roles",
    audience: "signed_in",
    permission: "organisation.see_roles",
    load: () => import("./pages/RolesPage"),
    states: { filled: {}, empty: { call: "/api/roles", answer: "empty" }, ...whole("/api/roles") },
  },
  {
    name: "role_presets",
    path: "/organisation/presets",
    audience: "signed_in",
    permission: "organisation.apply_role_preset",
    load: () => import("./pages/RolePresetsPage"),
    states: {
      filled: {},
      empty: { call: "/api/role_presets", answer: "empty" },
      ...whole("/api/role_presets"),
    },
  },
];
