// SPDX-License-Identifier: Apache-2.0
import app from "./i18n/en.json";
import organisation from "@/modules/organisation/i18n/en.json";
import ui from "@/ui/i18n/en.json";

const errors = import.meta.glob<Record<string, string>>("../../../i18n/errors.en.json", {
  eager: true,
  import: "default",
});

export const texts = { app, errors: Object.values(errors)[0] ?? {}, organisation, ui };
