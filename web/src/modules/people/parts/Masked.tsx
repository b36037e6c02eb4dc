// SPDX-License-Identifier: Apache-2.0
// A masked value. Who may see it gives a reason; the value then stands there for half a minute.
import { Button, Form, Input } from "antd";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { FormDialog } from "@/ui/FormDialog";
import { useRequired } from "@/ui/rules";
import { SubmitForm } from "@/ui/SubmitForm";
import styles from "./Masked.module.css";

export const shownForMs = 30_000;

interface MaskedProps {
  /** What the value is: "identity number of …". */
  label: string;
  masked: string;
  /** Absent: this person may not. */
  reveal?: ((reason: string) => Promise<string>) | undefined;
}

interface RevealDialogProps {
  label: string;
  reveal: (reason: string) => Promise<string>;
  shown: (value: string) => void;
  close: () => void;
}

function RevealDialog({ label, reveal, shown, close }: RevealDialogProps) {
  const { t } = useTranslation("people");
  const required = useRequired();
  const submit = async ({ reason }: { reason: string }) => {
    shown(await reveal(reason));
    close();
  };
  return (
    <FormDialog open title={t("reveal.title", { label })} about={t("reveal.about")} close={close}>
      <SubmitForm<{ reason: string }>
        name="reveal"
        labels={{ reason: t("reason") }}
        submitLabel={t("reveal.show")}
        submit={submit}
        cancel={close}
      >
        <Form.Item name="reason" label={t("reason")} rules={[required]}>
          <Input maxLength={200} placeholder={t("reveal.example")} />
        </Form.Item>
      </SubmitForm>
    </FormDialog>
  );
}

export function Masked({ label, masked, reveal }: MaskedProps) {
  const { t } = useTranslation("people");
  const [asking, setAsking] = useState(false);
  const [value, setValue] = useState<string>();
  useEffect(() => {
    if (value === undefined) return;
    const timer = setTimeout(() => setValue(undefined), shownForMs);
    return () => clearTimeout(timer);
  }, [value]);
  return (
    <span className={styles.masked}>
      <span role="status">{value ?? masked}</span>
      {value !== undefined && (
        <Button size="small" type="link" onClick={() => setValue(undefined)}>
          {t("reveal.hide")}
        </Button>
      )}
      {value === undefined && reveal !== undefined && (
        <Button
          size="small"
          type="link"
          aria-label={t("reveal.of", { label })}
          onClick={() => setAsking(true)}
        >
          {t("reveal.do")}
        </Button>
      )}
      {asking && reveal !== undefined && (
        <RevealDialog label={label} reveal={reveal} shown={setValue} close={() => setAsking(false)} />
      )}
    </span>
  );
}
