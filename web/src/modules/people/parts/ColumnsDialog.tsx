// SPDX-License-Identifier: Apache-2.0
import { Button, Checkbox } from "antd";
import { useTranslation } from "react-i18next";
import { FormDialog } from "@/ui/FormDialog";
import styles from "./ColumnsDialog.module.css";

interface ColumnsDialogProps {
  columns: { id: string; title: string; heads?: boolean }[];
  chosen: string[];
  choose: (ids: string[]) => void;
  close: () => void;
}

/** Each tick shows at once in the list behind the dialog. */
export function ColumnsDialog({ columns, chosen, choose, close }: ColumnsDialogProps) {
  const { t } = useTranslation("people");
  const toggle = (id: string, wanted: boolean) =>
    choose(
      columns.map((column) => column.id).filter((other) => (other === id ? wanted : chosen.includes(other))),
    );
  return (
    <FormDialog open title={t("columns.title")} about={t("columns.about")} close={close}>
      <ul className={styles.columns}>
        {columns.map((column) => (
          <li key={column.id}>
            <Checkbox
              checked={chosen.includes(column.id)}
              disabled={column.heads === true}
              onChange={(event) => toggle(column.id, event.target.checked)}
            >
              {column.title}
            </Checkbox>
          </li>
        ))}
      </ul>
      <Button type="primary" onClick={close}>
        {t("done")}
      </Button>
    </FormDialog>
  );
}
