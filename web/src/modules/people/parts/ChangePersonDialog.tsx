// SPDX-License-Identifier: Apache-2.0
import { useQueryClient } from "@tanstack/react-query";
import { App } from "antd";
import { useTranslation } from "react-i18next";
import { changesOf, orNull } from "@/platform/api/changes";
import { AnswerView } from "@/ui/AnswerView";
import { FormDialog } from "@/ui/FormDialog";
import { useChangePerson, type ChangePerson } from "../api/change_person";
import { householdQuery, type HouseholdView } from "../api/show_household";
import { personQuery, usePerson, type PersonView } from "../api/show_person";
import { DraftForm, type Standing } from "./DraftForm";
import { useFieldWords } from "./field_words";
import { personCodes } from "./person_codes";
import { PersonFields, usePersonLabels, type PersonValues } from "./PersonFields";

const plain = [
  ...(Object.keys(personCodes) as (keyof typeof personCodes)[]),
  "employer",
  "employer_code",
  "birth_date",
  "work_since",
  "school_since",
  "union_member",
  "new_form",
] as const;

function standingOf(person: PersonView, by?: string): Standing<PersonValues> {
  const values: PersonValues = { name: person.name, identity_number: "", phone: "" };
  for (const field of plain) values[field] = person[field] as never;
  return { values, version: person.version, ...(by === undefined ? {} : { by }) };
}

function patchOf(values: PersonValues, from: Standing<PersonValues>): ChangePerson {
  const facts = (form: PersonValues) => {
    const taken: Record<string, unknown> = { name: form.name };
    for (const field of plain) {
      const value = form[field];
      taken[field] = typeof value === "string" ? orNull(value) : (value ?? null);
    }
    return taken;
  };
  const identity = orNull(values.identity_number);
  const phone = orNull(values.phone);
  return {
    ...(changesOf(facts(from.values), facts(values)) as ChangePerson),
    ...(identity !== null && { identity_number: identity }),
    ...(phone !== null && { phone }),
    ...((identity !== null || phone !== null) && { version: from.version }),
  };
}

interface ChangePersonDialogProps {
  file: HouseholdView;
  person: string;
  close: () => void;
}

function PersonForm({
  file,
  person,
  close,
}: Omit<ChangePersonDialogProps, "person"> & { person: PersonView }) {
  const { t } = useTranslation("people");
  const { message } = App.useApp();
  const queries = useQueryClient();
  const labels = usePersonLabels();
  const words = useFieldWords();
  const changePerson = useChangePerson(person.id);
  const submit = async (values: PersonValues, from: Standing<PersonValues>) => {
    const changed = await changePerson.mutateAsync(patchOf(values, from));
    // Some have a landline only, so it is never more than a warning.
    if (changed.phone_ok) void message.success(t("saved"));
    else void message.warning(t("person.check_phone"), 8);
    close();
  };
  const reread = async () => {
    const [now, home] = await Promise.all([
      queries.query({ ...personQuery(person.id), staleTime: 0 }),
      queries.query({ ...householdQuery(file.id), staleTime: 0 }),
    ]);
    return standingOf(now, home.changed_by.name);
  };
  return (
    <DraftForm<PersonValues>
      name="change_person"
      // Kept with the household's key, so that it goes when the household does.
      place={{ kind: `change_person_${person.id}`, record: file.id }}
      labels={labels}
      standing={standingOf(person)}
      submitLabel={t("save")}
      submit={submit}
      reread={reread}
      show={words.show}
      cancel={close}
    >
      <PersonFields isWorker={person.id === file.worker.id} numbersStand />
    </DraftForm>
  );
}

export function ChangePersonDialog({ file, person: id, close }: ChangePersonDialogProps) {
  const { t } = useTranslation("people");
  const person = usePerson(id);
  return (
    <FormDialog open wide title={t("person.change_title", { name: person.data?.name ?? "" })} close={close}>
      <AnswerView query={person}>
        {(answer) => <PersonForm file={file} person={answer} close={close} />}
      </AnswerView>
    </FormDialog>
  );
}
