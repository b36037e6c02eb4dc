// SPDX-License-Identifier: Apache-2.0
const dialogs = [
  "record_circumstance",
  "change_household",
  "set_bank_account",
  "end_bank_account",
  "change_worker",
  "export_person",
  "merge_persons",
  "erase_person",
] as const;

/** A form that a household's page opens. */
export type DialogName = (typeof dialogs)[number];

export const isDialogName = (name: string): name is DialogName => dialogs.some((dialog) => dialog === name);
