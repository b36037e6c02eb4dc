// SPDX-License-Identifier: Apache-2.0
// A form that never loses what was typed and never overwrites what another saved meanwhile: it keeps a draft,
// offers it when opened again, and shows both values where two people changed one field.
import { Alert, Button, Form, Space } from "antd";
import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Problem } from "@/platform/api/problem";
import { formatInstant } from "@/platform/i18n/formats";
import { useLanguage } from "@/platform/i18n/language";
import { LoadingState } from "@/ui/AnswerView";
import { SubmitForm } from "@/ui/SubmitForm";
import { useDraft, type Draft } from "../api/show_draft";
import type { DraftPlace } from "../domain/draft_place";
import { decide, merge, type Merged } from "../domain/merge";
import { ConflictView } from "./ConflictView";
import styles from "./DraftForm.module.css";
import { readDraft, useDraftSaver } from "./form_draft";

/** The record as it stands: values of the form, its version, and who changed it last. */
export interface Standing<Values> {
  values: Values;
  version: number;
  by?: string;
}

export interface DraftFormProps<Values extends object> {
  name: string;
  place: DraftPlace;
  labels: Partial<Record<string, string>>;
  standing: Standing<Values>;
  submitLabel: string;
  submit: (values: Values, from: Standing<Values>) => Promise<void>;
  /** After a conflict: the record as it stands now. */
  reread?: () => Promise<Standing<Values>>;
  /** A value in words, for the conflict. */
  show?: (field: string, value: unknown) => string;
  cancel?: () => void;
  children: ReactNode;
}

const isConflict = (error: unknown): boolean => error instanceof Problem && error.status === 412;

function DraftState({ state }: { state: "saved" | "waiting" | "failed" | undefined }) {
  const { t } = useTranslation("people");
  if (state === undefined) return null;
  return (
    <span role="status" className={styles.state}>
      {t(`draft.${state}`)}
    </span>
  );
}

interface OfferProps {
  draft: Draft;
  take: () => void;
  discard: () => void;
}

function Offer({ draft, take, discard }: OfferProps) {
  const { t } = useTranslation("people");
  const at = formatInstant(draft.saved_at, useLanguage());
  return (
    <Alert
      className={styles.offer ?? ""}
      type="info"
      showIcon
      title={t("draft.offer", { at })}
      description={
        <Space wrap>
          <Button type="primary" onClick={take}>
            {t("draft.take")}
          </Button>
          <Button onClick={discard}>{t("draft.discard")}</Button>
        </Space>
      }
    />
  );
}

function useOpenForm<Values extends object>(props: DraftFormProps<Values> & { draft: Draft | null }) {
  const [form] = Form.useForm<Values>();
  const [from, setFrom] = useState(props.standing);
  const [offered, setOffered] = useState(props.draft);
  const [conflict, setConflict] = useState<{ merged: Merged<Values>; now: Standing<Values> }>();
  const saver = useDraftSaver<Values>(props.place, from.version);
  const show = (values: Values) => form.setFieldsValue(values);
  const settle = (merged: Merged<Values>, now: Standing<Values>, mustTell: boolean) => {
    show(merged.values);
    setFrom(now);
    if (mustTell || merged.conflicts.length > 0) setConflict({ merged, now });
  };
  const take = () => {
    const content = readDraft<Values>(offered?.form);
    setOffered(null);
    if (content) settle(merge(content.base, content.values, from.values), from, false);
  };
  const discard = () => {
    setOffered(null);
    void saver.forget();
  };
  const submit = async (values: Values) => {
    const mine = { ...from.values, ...values };
    try {
      await props.submit(mine, from);
      await saver.drop();
    } catch (error) {
      if (!isConflict(error) || props.reread === undefined) throw error;
      const now = await props.reread();
      settle(merge(from.values, mine, now.values), now, true);
    }
  };
  const choose = (merged: Merged<Values>, takeTheirs: string[]) => {
    show(decide(merged, takeTheirs));
    setConflict(undefined);
  };
  const changed = (values: Values) =>
    saver.note({ values: { ...from.values, ...values }, base: from.values });
  return { form, offered, conflict, state: saver.state, take, discard, submit, choose, changed };
}

function OpenForm<Values extends object>(props: DraftFormProps<Values> & { draft: Draft | null }) {
  const { standing, labels } = props;
  const open = useOpenForm(props);
  const { offered, conflict } = open;
  return (
    <>
      {offered !== null && <Offer draft={offered} take={open.take} discard={open.discard} />}
      {conflict !== undefined && (
        <ConflictView
          conflicts={conflict.merged.conflicts}
          by={conflict.now.by}
          labelOf={(field) => labels[field] ?? field}
          show={props.show ?? ((_field, value) => String(value))}
          choose={(takeTheirs) => open.choose(conflict.merged, takeTheirs)}
        />
      )}
      <SubmitForm<Values>
        name={props.name}
        form={open.form}
        labels={labels}
        initial={standing.values}
        submitLabel={props.submitLabel}
        submit={open.submit}
        changed={open.changed}
        beside={<DraftState state={open.state} />}
        {...(props.cancel === undefined ? {} : { cancel: props.cancel })}
      >
        {props.children}
      </SubmitForm>
    </>
  );
}

export function DraftForm<Values extends object>(props: DraftFormProps<Values>) {
  const draft = useDraft(props.place);
  if (draft.isPending) return <LoadingState />;
  // Without its draft a form still works; what was typed before is offered the next time.
  return <OpenForm {...props} draft={draft.data ?? null} />;
}
