// SPDX-License-Identifier: Apache-2.0
// Makes the compiler check every text key against the Chinese texts.
import type words from "../../../i18n/words.zh-CN.json";
import type app from "./i18n/zh-CN.json";
import type cases from "@/modules/cases/i18n/zh-CN.json";
import type evaluation from "@/modules/evaluation/i18n/zh-CN.json";
import type intake from "@/modules/intake/i18n/zh-CN.json";
import type organisation from "@/modules/organisation/i18n/zh-CN.json";
import type people from "@/modules/people/i18n/zh-CN.json";
import type policies from "@/modules/policies/i18n/zh-CN.json";
import type services from "@/modules/services/i18n/zh-CN.json";
import type today from "@/modules/today/i18n/zh-CN.json";
import type ui from "@/ui/i18n/zh-CN.json";

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "app";
    resources: {
      app: typeof app;
      cases: typeof cases;
      evaluation: typeof evaluation;
      intake: typeof intake;
      organisation: typeof organisation;
      people: typeof people;
      policies: typeof policies;
      services: typeof services;
      today: typeof today;
      ui: typeof ui;
      words: typeof words;
      errors: Record<string, string>;
    };
  }
}
