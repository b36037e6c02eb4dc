// SPDX-License-Identifier: Apache-2.0
import errors from "../../../i18n/errors.en.json";
import words from "../../../i18n/words.en.json";
import app from "./i18n/en.json";
import cases from "@/modules/cases/i18n/en.json";
import evaluation from "@/modules/evaluation/i18n/en.json";
import intake from "@/modules/intake/i18n/en.json";
import organisation from "@/modules/organisation/i18n/en.json";
import people from "@/modules/people/i18n/en.json";
import policies from "@/modules/policies/i18n/en.json";
import services from "@/modules/services/i18n/en.json";
import today from "@/modules/today/i18n/en.json";
import ui from "@/ui/i18n/en.json";

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
