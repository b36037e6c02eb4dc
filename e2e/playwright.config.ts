// SPDX-License-Identifier: Apache-2.0
import { execFileSync } from "node:child_process";
import { defineConfig } from "@playwright/test";

/** Debian's Chromium; Playwright's own is not downloaded. */
const chromium = execFileSync("sh", ["-c", "command -v chromium"]).toString().trim();

export default defineConfig({
  testDir: ".",
  testMatch: "*.spec.ts",
  outputDir: "../build/e2e",
  globalSetup: "./harness/global_setup.ts",
  timeout: 120_000,
  expect: { timeout: 15_000 },
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  reporter: [["list"]],
  use: {
    viewport: { width: 1366, height: 768 },
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    contextOptions: { reducedMotion: "reduce" },
    launchOptions: {
      executablePath: chromium,
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
});
