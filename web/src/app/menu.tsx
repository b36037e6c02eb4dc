// SPDX-License-Identifier: Apache-2.0
// The left menu. An item is shown to those who hold its permission; the order of groups is that of the work.
import {
  ApartmentOutlined,
  AppstoreOutlined,
  BookOutlined,
  CheckSquareOutlined,
  ControlOutlined,
  EyeOutlined,
  HeatMapOutlined,
  IdcardOutlined,
  ImportOutlined,
  SafetyCertificateOutlined,
  TeamOutlined,
} from "@ant-design/icons";
import type { ReactNode } from "react";

export interface MenuItem {
  path: string;
  label:
    | "menu.today"
    | "menu.households"
    | "menu.imports"
    | "menu.standing"
    | "menu.parameters"
    | "menu.gap"
    | "menu.codebook"
    | "menu.unions"
    | "menu.staff"
    | "menu.roles"
    | "menu.presets";
  icon: ReactNode;
  permission: string;
}

export interface MenuGroup {
  label: "menu.work" | "menu.files" | "menu.policies" | "menu.evaluation" | "menu.organisation";
  items: MenuItem[];
}

export const menu: MenuGroup[] = [
  {
    label: "menu.work",
    items: [
      { path: "/today", label: "menu.today", icon: <CheckSquareOutlined />, permission: "today.see_today" },
    ],
  },
  {
    label: "menu.files",
    items: [
      {
        path: "/households",
        label: "menu.households",
        icon: <IdcardOutlined />,
        permission: "people.see_households",
      },
      { path: "/imports", label: "menu.imports", icon: <ImportOutlined />, permission: "intake.see_imports" },
      {
        path: "/standing",
        label: "menu.standing",
        icon: <EyeOutlined />,
        permission: "intake.see_overlooked",
      },
    ],
  },
  {
    label: "menu.policies",
    items: [
      {
        path: "/policies/parameters",
        label: "menu.parameters",
        icon: <ControlOutlined />,
        permission: "policies.see_parameters",
      },
    ],
  },
  {
    label: "menu.evaluation",
    items: [
      { path: "/gap", label: "menu.gap", icon: <HeatMapOutlined />, permission: "evaluation.see_gap" },
      { path: "/codebook", label: "menu.codebook", icon: <BookOutlined />, permission: "evaluation.see_gap" },
    ],
  },
  {
    label: "menu.organisation",
    items: [
      {
        path: "/organisation/unions",
        label: "menu.unions",
        icon: <ApartmentOutlined />,
        permission: "organisation.see_unions",
      },
      {
        path: "/organisation/staff",
        label: "menu.staff",
        icon: <TeamOutlined />,
        permission: "organisation.see_staff",
      },
      {
        path: "/organisation/roles",
        label: "menu.roles",
        icon: <SafetyCertificateOutlined />,
        permission: "organisation.see_roles",
      },
      {
        path: "/organisation/presets",
        label: "menu.presets",
        icon: <AppstoreOutlined />,
        permission: "organisation.apply_role_preset",
      },
    ],
  },
];
