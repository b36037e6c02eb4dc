// SPDX-License-Identifier: Apache-2.0
// Where a roster is put: a field for files that also takes what is dropped on it. What can be seen to be
// wrong is said before anything goes up.
import { InboxOutlined } from "@ant-design/icons";
import { Alert } from "antd";
import { useState, type DragEvent } from "react";
import { useTranslation } from "react-i18next";
import { accepted, faultOf } from "../domain/roster_file";
import styles from "./RosterDrop.module.css";

interface RosterDropProps {
  label: string;
  busy: boolean;
  take: (files: File[]) => void;
}

function NotTaken({ faults }: { faults: string[] }) {
  const { t } = useTranslation("intake");
  const list = (
    <ul>
      {faults.map((fault) => (
        <li key={fault}>{fault}</li>
      ))}
    </ul>
  );
  return (
    <div role="alert" className={styles.faults}>
      <Alert type="error" showIcon title={t("drop.not_taken")} description={list} />
    </div>
  );
}

export function RosterDrop({ label, busy, take }: RosterDropProps) {
  const { t } = useTranslation("intake");
  const [faults, setFaults] = useState<string[]>([]);
  const [over, setOver] = useState(false);
  const offer = (files: File[]) => {
    const found = files.flatMap((file) => {
      const fault = faultOf(file);
      return fault === undefined ? [] : [t(`file_fault.${fault}`, { name: file.name })];
    });
    setFaults(found);
    if (found.length === 0 && files.length > 0) take(files);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (!busy) offer([...event.dataTransfer.files]);
  };
  return (
    <div>
      <label
        className={styles.drop}
        data-over={over}
        data-busy={busy}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <InboxOutlined className={styles.icon ?? ""} aria-hidden="true" />
        <span className={styles.label}>{label}</span>
        <span className={styles.about}>{t("drop.about")}</span>
        <input
          type="file"
          className="visually-hidden"
          accept={accepted}
          multiple
          disabled={busy}
          onChange={(event) => {
            offer([...(event.target.files ?? [])]);
            event.target.value = "";
          }}
        />
      </label>
      {faults.length > 0 && <NotTaken faults={faults} />}
    </div>
  );
}
