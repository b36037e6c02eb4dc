// SPDX-License-Identifier: Apache-2.0
import { legacyLogicalPropertiesTransformer, StyleProvider } from "@ant-design/cssinjs";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { App as MessageHost, ConfigProvider } from "antd";
import enUS from "antd/locale/en_US";
import zhCN from "antd/locale/zh_CN";
import { useTranslation } from "react-i18next";
import { RouterProvider } from "react-router/dom";
import { Problem } from "@/platform/api/problem";
import { theme } from "@/ui/theme";
import { router } from "./router";

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      // A refusal stays a refusal; only what a moment may mend is asked again, once.
      retry: (failures, error) =>
        failures < 1 && error instanceof Problem && (error.status === 0 || error.status === 503),
      retryDelay: 500,
    },
  },
});

const styleNonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? "";

export function App() {
  const { i18n } = useTranslation();
  return (
    // Chromium 86 knows neither :where() nor all logical properties: write the styles without them.
    <StyleProvider hashPriority="high" transformers={[legacyLogicalPropertiesTransformer]}>
      <ConfigProvider
        theme={theme}
        csp={{ nonce: styleNonce }}
        locale={i18n.language === "en" ? enUS : zhCN}
        button={{ autoInsertSpace: false }}
        form={{ colon: false }}
      >
        <MessageHost component={false}>
          <QueryClientProvider client={queries}>
            <RouterProvider router={router} />
          </QueryClientProvider>
        </MessageHost>
      </ConfigProvider>
    </StyleProvider>
  );
}
