// SPDX-License-Identifier: Apache-2.0
// Asks for the list as a file. What will be in it stands before the button: which households, which columns,
// and whether numbers are shown in full.
import { Checkbox, Form, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useMay } from "@/platform/session/session";
import { FormDialog } from "@/ui/FormDialog";
import { useRequired } from "@/ui/rules";
import { SubmitForm } from "@/ui/SubmitForm";
import { useExportHouseholds } from "../api/export_households";
import { useHouseholdList } from "../api/list_households";
import type { HouseholdFilter } from "../domain/household_filter";
import { useFilterWords } from "./filter_words";
import { useKeptExport } from "./kept_export";
import styles from "./ExportDialog.module.css";

const columns = [
  "file_no",
  "name",
  "sex",
  "birth_date",
  "nation",
  "identity_number",
  "phone",
  "union",
  "employer",
  "work_state",
  "health",
  "state",
  "declared_category",
  "proposed_category",
  "category",
  "size",
  "main_cause",
  "changed_on",
] as const;

interface ExportValues {
  columns: string[];
  reveal?: boolean;
  reason?: string;
}

function Preview({ filter }: { filter: HouseholdFilter }) {
  const { t } = useTranslation("people");
  const words = useFilterWords(filter);
  const found = useHouseholdList(filter);
  const page = found.data?.pages[0];
  const names = page?.items.slice(0, 5).map((row) => row.worker.name) ?? [];
  return (
    <div className={styles.preview}>
      <p>
        {words.length === 0
          ? t("export.all")
          : t("export.filtered", { filter: words.join(t("list_separator")) })}
      </p>
      {page !== undefined && (
        <p>
          {names.length === 0
            ? t("household.none_found")
            : t(page.items.length > names.length ? "export.first_names" : "export.names", {
                names: names.join(t("list_separator")),
              })}
        </p>
      )}
    </div>
  );
}

export function ExportDialog({ filter, close }: { filter: HouseholdFilter; close: () => void }) {
  const { t } = useTranslation("people");
  const required = useRequired();
  const mayReveal = useMay("people.reveal_numbers");
  const [reveal, setReveal] = useState(false);
  const [, keep] = useKeptExport();
  const exportHouseholds = useExportHouseholds();
  const submit = async (values: ExportValues) => {
    const asked = await exportHouseholds.mutateAsync({
      filters: filter,
      columns: columns.filter((column) => values.columns.includes(column)),
      ...(reveal && { reveal, reason: values.reason ?? "" }),
    });
    keep({ id: asked.id, job: asked.job });
    close();
  };
  return (
    <FormDialog open title={t("export.title")} about={<Preview filter={filter} />} close={close}>
      <SubmitForm<ExportValues>
        name="export_households"
        labels={{ columns: t("export.columns"), reason: t("reason") }}
        initial={{ columns: [...columns] }}
        submitLabel={t("export.start")}
        submit={submit}
        cancel={close}
      >
        <Form.Item
          name="columns"
          label={t("export.columns")}
          rules={[{ ...required, type: "array" as const }]}
        >
          <Checkbox.Group
            className={styles.columns ?? ""}
            options={columns.map((column) => ({ value: column, label: t(`export_column.${column}`) }))}
          />
        </Form.Item>
        {mayReveal && (
          <Form.Item extra={t("export.reveal_about")}>
            <Checkbox checked={reveal} onChange={(event) => setReveal(event.target.checked)}>
              {t("export.reveal")}
            </Checkbox>
          </Form.Item>
        )}
        {reveal && (
          <Form.Item name="reason" label={t("reason")} rules={[required]}>
            <Input maxLength={200} />
          </Form.Item>
        )}
      </SubmitForm>
    </FormDialog>
  );
}
