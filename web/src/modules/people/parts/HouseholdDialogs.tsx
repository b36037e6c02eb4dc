// SPDX-License-Identifier: Apache-2.0
// The forms that a household's page opens; fetched with the first that is opened.
import type { HouseholdView } from "../api/show_household";
import { ChangeHouseholdDialog } from "./ChangeHouseholdDialog";
import { ChangePersonDialog } from "./ChangePersonDialog";
import type { DialogName } from "./dialog_names";
import { EndBankAccountDialog } from "./EndBankAccountDialog";
import { ErasePersonDialog } from "./ErasePersonDialog";
import { ExportPersonDialog } from "./ExportPersonDialog";
import { MergePersonsDialog } from "./MergePersonsDialog";
import { RecordCircumstanceDialog } from "./RecordCircumstanceDialog";
import { SetBankAccountDialog } from "./SetBankAccountDialog";

interface HouseholdDialogsProps {
  file: HouseholdView;
  dialog: DialogName;
  close: () => void;
}

export default function HouseholdDialogs({ file, dialog, close }: HouseholdDialogsProps) {
  switch (dialog) {
    case "record_circumstance":
      return <RecordCircumstanceDialog file={file} close={close} />;
    case "change_household":
      return <ChangeHouseholdDialog file={file} close={close} />;
    case "set_bank_account":
      return <SetBankAccountDialog file={file} close={close} />;
    case "end_bank_account":
      return <EndBankAccountDialog file={file} close={close} />;
    case "change_worker":
      return <ChangePersonDialog file={file} person={file.worker.id} close={close} />;
    case "export_person":
      return <ExportPersonDialog file={file} close={close} />;
    case "merge_persons":
      return <MergePersonsDialog file={file} close={close} />;
    case "erase_person":
      return <ErasePersonDialog file={file} close={close} />;
  }
}
