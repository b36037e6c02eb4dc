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
];
