// SPDX-License-Identifier: Apache-2.0
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { startLanguage } from "@/platform/i18n/language";
import "@/ui/global.css";
import { App } from "./App";
import { loadTexts } from "./texts";

const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no #root");

async function start(container: HTMLElement): Promise<void> {
  await startLanguage(loadTexts);
  createRoot(container).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}

void start(root);
