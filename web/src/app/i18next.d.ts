// SPDX-License-Identifier: Apache-2.0
// Makes the compiler check every text key against the Chinese texts.
import type app from "./i18n/zh-CN.json";
import type organisation from "@/modules/organisation/i18n/zh-CN.json";
import type people from "@/modules/people/i18n/zh-CN.json";
import type ui from "@/ui/i18n/zh-CN.json";

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "app";
    resources: {
      app: typeof app;
      organisation: typeof organisation;
      people: typeof people;
      ui: typeof ui;
      errors: Record<string, string>;
    };
  }
}
