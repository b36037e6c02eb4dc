// SPDX-License-Identifier: Apache-2.0
import { useQueryClient } from "@tanstack/react-query";
import { App, Form } from "antd";
import { useTranslation } from "react-i18next";
import { StaffSelect } from "@/modules/organisation";
import { changesOf, orNull } from "@/platform/api/changes";
import { FormDialog } from "@/ui/FormDialog";
import { useChangeHousehold, type ChangeHousehold } from "../api/change_household";
import { householdQuery, type HouseholdView } from "../api/show_household";
import { DraftForm, type Standing } from "./DraftForm";
import { useFieldWords } from "./field_words";
import { HouseholdFields, useHouseholdLabels, type HouseholdValues } from "./HouseholdFields";

interface Values extends HouseholdValues {
  contact_staff: string | null;
}

const standingOf = (file: HouseholdView): Standing<Values> => ({
  version: file.version,
  by: file.changed_by.name,
  values: {
    file_no: file.file_no,
    size: file.size,
    declared_category: file.declared_category,
    main_cause: file.main_cause,
    other_causes: file.other_causes,
    housing: file.housing,
    floor_area: file.floor_area,
    opened_on: file.opened_on,
    remarks: file.remarks,
    contact_staff: file.contact_staff?.id ?? null,
    // What stands is masked; left empty it stays.
    address: "",
  },
});

/** What is not masked: a change of it can be merged field by field. */
const plainOf = (values: Values): Omit<Values, "address"> => ({
  file_no: values.file_no,
  size: values.size,
  declared_category: values.declared_category,
  main_cause: values.main_cause,
  other_causes: values.other_causes,
  housing: values.housing,
  floor_area: values.floor_area,
  opened_on: orNull(values.opened_on),
  remarks: orNull(values.remarks),
  contact_staff: values.contact_staff,
});

function patchOf(values: Values, from: Standing<Values>): ChangeHousehold {
  const before = plainOf(from.values);
  const after = { ...plainOf(values), size: values.size ?? before.size };
  const moved = orNull(values.address);
  return {
    ...(changesOf(before, after) as ChangeHousehold),
    ...(moved !== null && { address: moved, version: from.version }),
  };
}

export function ChangeHouseholdDialog({ file, close }: { file: HouseholdView; close: () => void }) {
  const { t } = useTranslation("people");
  const { message } = App.useApp();
  const queries = useQueryClient();
  const labels = useHouseholdLabels();
  const words = useFieldWords();
  const changeHousehold = useChangeHousehold(file.id);
  const submit = async (values: Values, from: Standing<Values>) => {
    await changeHousehold.mutateAsync(patchOf(values, from));
    void message.success(t("saved"));
    close();
  };
  const reread = async () => standingOf(await queries.query({ ...householdQuery(file.id), staleTime: 0 }));
  return (
    <FormDialog open wide title={t("household.change_title")} close={close}>
      <DraftForm<Values>
        name="change_household"
        place={{ kind: "change_household", record: file.id }}
        labels={labels}
        standing={standingOf(file)}
        submitLabel={t("save")}
        submit={submit}
        reread={reread}
        show={(field, value) =>
          field === "contact_staff" && value === file.contact_staff?.id
            ? (file.contact_staff?.name ?? "")
            : words.show(field, value)
        }
        cancel={close}
      >
        <HouseholdFields stands />
        <Form.Item name="contact_staff" label={labels.contact_staff}>
          <StaffSelect
            union={file.union.id}
            known={file.contact_staff === null ? [] : [file.contact_staff]}
          />
        </Form.Item>
      </DraftForm>
    </FormDialog>
  );
}
