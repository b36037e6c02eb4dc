// SPDX-License-Identifier: Apache-2.0
import { createBrowserRouter, Navigate, type RouteObject } from "react-router";
import { LoadingState } from "@/ui/AnswerView";
import { BrokenPage, NoSuchPage } from "./FallbackPages";
import { OpenFrame } from "./OpenFrame";
import { pages } from "./pages";
import { SessionGate } from "./SessionGate";
import { Shell } from "./Shell";
import { StartPage } from "./StartPage";

const routesOf = (audience: "open" | "signed_in"): RouteObject[] =>
  pages
    .filter((page) => page.audience === audience)
    .map((page) => ({
      path: page.path,
      lazy: async () => ({ Component: (await page.load()).default }),
      ErrorBoundary: BrokenPage,
    }));

export const router = createBrowserRouter([
  {
    ErrorBoundary: BrokenPage,
    HydrateFallback: LoadingState,
    children: [
      { element: <OpenFrame />, children: routesOf("open") },
      {
        element: (
          <SessionGate>
            <Shell />
          </SessionGate>
        ),
        children: [
          { path: "/", element: <StartPage /> },
          ...routesOf("signed_in"),
          { path: "*", element: <NoSuchPage /> },
        ],
      },
      { path: "/organisation", element: <Navigate to="/organisation/unions" replace /> },
    ],
  },
]);
