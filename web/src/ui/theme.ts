// SPDX-License-Identifier: Apache-2.0
// Ant Design's tokens for Bangfu. The three colours of text and action were measured: with Ant Design's own,
// axe finds too little contrast.
import type { ThemeConfig } from "antd";

export const fontFamily = [
  '"Segoe UI"',
  '"PingFang SC"',
  '"HarmonyOS Sans SC"',
  '"Microsoft YaHei UI"',
  '"Microsoft YaHei"',
  '"Noto Sans CJK SC"',
  '"Source Han Sans SC"',
  '"Noto Sans SC"',
  '"WenQuanYi Micro Hei"',
  "sans-serif",
].join(", ");

// Ant Design places a popup within its motion: one cut short by style sheets stays outside of the window. So
// its motion is switched off by its own token.
const motion = !window.matchMedia("(prefers-reduced-motion: reduce)").matches;

export const theme: ThemeConfig = {
  token: {
    motion,
    colorPrimary: "#0958d9",
    colorPrimaryHover: "#0747ad", // darker, not lighter: white on Ant Design's own hover colour is 4.2 : 1
    colorPrimaryActive: "#063a8c",
    colorLink: "#0958d9",
    colorLinkHover: "#0747ad",
    colorErrorHover: "#a01d13",
    colorTextPlaceholder: "#6b6b6b",
    colorTextDescription: "#595959",
    colorText: "#1b2533",
    colorTextSecondary: "#4a5565",
    colorError: "#c0261b",
    colorWarning: "#ad6800",
    colorSuccess: "#237804",
    colorBorder: "#848f9e", // 3 : 1 against white: the border is what shows where a field is
    colorBorderSecondary: "#e3e7ed",
    colorBgLayout: "#f5f7fa",
    borderRadius: 6,
    controlHeight: 34,
    fontFamily,
    motionDurationMid: "0.12s",
    motionDurationSlow: "0.16s",
  },
  components: {
    Form: { labelColor: "#1b2533", verticalLabelPadding: "0 0 4px", itemMarginBottom: 18 },
    Modal: { titleFontSize: 17 },
    Button: { primaryShadow: "none", defaultShadow: "none", dangerShadow: "none" },
  },
};
