// SPDX-License-Identifier: Apache-2.0
import errors from "../../../i18n/errors.zh-CN.json";
import app from "./i18n/zh-CN.json";
import organisation from "@/modules/organisation/i18n/zh-CN.json";
import people from "@/modules/people/i18n/zh-CN.json";
import ui from "@/ui/i18n/zh-CN.json";

export const texts = { app, errors, organisation, people, ui };
