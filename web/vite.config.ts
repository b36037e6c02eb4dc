// SPDX-License-Identifier: Apache-2.0
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url));
const server = process.env["BANGFU_SERVER"] ?? "http://localhost:8080";

export default defineConfig({
  root,
  plugins: [react()],
  resolve: {
    alias: [
      { find: /^@\//, replacement: `${root}src/` },
      { find: /^\.\/useScrollLocker(\.js)?$/, replacement: `${root}src/ui/scroll_lock.ts` },
    ],
  },
  build: {
    target: "chrome86", // the oldest desktop browser that offices still run
    manifest: true, // tools/check_size.mjs reads what each page loads
    chunkSizeWarningLimit: 1200,
  },
  server: { proxy: { "/api": { target: server, changeOrigin: true } } },
  test: {
    environment: "jsdom",
    testTimeout: 60_000,
    include: ["src/**/*.test.{ts,tsx}", "tools/**/*.test.ts"],
  },
});
