// SPDX-License-Identifier: Apache-2.0
import { CloseOutlined } from "@ant-design/icons";
import { App, Button, Form, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { FormDialog } from "@/ui/FormDialog";
import { useRequired } from "@/ui/rules";
import { SubmitForm } from "@/ui/SubmitForm";
import { useDeleteSavedView } from "../api/delete_saved_view";
import { useSavedViews, type SavedView } from "../api/list_saved_views";
import { useSaveView } from "../api/save_view";
import type { HouseholdFilter } from "../domain/household_filter";
import styles from "./SavedViews.module.css";

interface SavedViewsProps {
  list: string;
  filter: HouseholdFilter;
  columns: string[];
  take: (view: SavedView) => void;
}

function SaveViewDialog({
  list,
  filter,
  columns,
  close,
}: Omit<SavedViewsProps, "take"> & { close: () => void }) {
  const { t } = useTranslation("people");
  const { message } = App.useApp();
  const required = useRequired();
  const saveView = useSaveView();
  const submit = async ({ name }: { name: string }) => {
    await saveView.mutateAsync({ list, name, filters: filter, columns });
    void message.success(t("saved"));
    close();
  };
  return (
    <FormDialog open title={t("view.save_title")} about={t("view.about")} close={close}>
      <SubmitForm<{ name: string }>
        name="save_view"
        labels={{ name: t("view.name") }}
        submitLabel={t("save")}
        submit={submit}
        cancel={close}
      >
        <Form.Item name="name" label={t("view.name")} rules={[required]}>
          <Input maxLength={40} />
        </Form.Item>
      </SubmitForm>
    </FormDialog>
  );
}

/** One's own views of the list: a click shows it as it was kept. */
export function SavedViews({ list, filter, columns, take }: SavedViewsProps) {
  const { t } = useTranslation("people");
  const views = useSavedViews(list);
  const remove = useDeleteSavedView();
  const [saving, setSaving] = useState(false);
  const items = views.data?.items ?? [];
  return (
    <div className={styles.views}>
      {items.length > 0 && (
        <ul aria-label={t("view.label")}>
          {items.map((view) => (
            <li key={view.id}>
              <Button size="small" type="text" onClick={() => take(view)}>
                {view.name}
              </Button>
              <Button
                size="small"
                type="text"
                icon={<CloseOutlined />}
                aria-label={t("view.delete", { name: view.name })}
                onClick={() => remove.mutate(view.id)}
              />
            </li>
          ))}
        </ul>
      )}
      <Button size="small" type="link" onClick={() => setSaving(true)}>
        {t("view.save")}
      </Button>
      {saving && (
        <SaveViewDialog list={list} filter={filter} columns={columns} close={() => setSaving(false)} />
      )}
    </div>
  );
}
