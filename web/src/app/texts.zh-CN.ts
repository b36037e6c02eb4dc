// SPDX-License-Identifier: Apache-2.0
import errors from "../../../i18n/errors.zh-CN.json";
import words from "../../../i18n/words.zh-CN.json";
import app from "./i18n/zh-CN.json";
import cases from "@/modules/cases/i18n/zh-CN.json";
import evaluation from "@/modules/evaluation/i18n/zh-CN.json";
import intake from "@/modules/intake/i18n/zh-CN.json";
import organisation from "@/modules/organisation/i18n/zh-CN.json";
import people from "@/modules/people/i18n/zh-CN.json";
import policies from "@/modules/policies/i18n/zh-CN.json";
import services from "@/modules/services/i18n/zh-CN.json";
import today from "@/modules/today/i18n/zh-CN.json";
import ui from "@/ui/i18n/zh-CN.json";

export const texts = {
  app,
  cases,
  errors,
  evaluation,
  intake,
  organisation,
  people,
  policies,
  services,
  today,
  ui,
  words,
};
