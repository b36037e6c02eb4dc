// SPDX-License-Identifier: Apache-2.0
// One cell of the gap, opened: what it means, what the numbers say in words, the numbers, who is behind
// them.
import { Drawer } from "antd";
import { useTranslation } from "react-i18next";
import { useLanguage } from "@/platform/i18n/language";
import { Facts } from "@/ui/Facts";
import { sameCell, useGridWords } from "@/ui/grid";
import { useCodebook } from "../api/show_codebook";
import { dislocationOf } from "../domain/dislocation";
import type { GapQuery } from "../domain/gap_filter";
import type { GapCell } from "../domain/heat";
import styles from "./CellDetail.module.css";
import { CodebookTexts } from "./CodebookTexts";
import { Count } from "./Count";
import { PersonsBehind } from "./PersonsBehind";

interface CellDetailProps {
  /** 1 to 16. */
  number: number;
  row: GapCell;
  query: GapQuery;
  seesPersons: boolean;
  close: () => void;
}

const counts = [
  "asked",
  "needed",
  "not_needed",
  "normative",
  "covered",
  "unserved",
  "rated",
  "satisfied",
  "unserved_rated",
  "unserved_satisfied",
  "leakage",
] as const;

function Definition({ row }: { row: GapCell }) {
  const language = useLanguage();
  const entry = useCodebook().data?.items.find((other) => sameCell(other.cell, row.cell));
  return entry === undefined ? null : <CodebookTexts texts={language === "en" ? entry.en : entry.zh} />;
}

/** Help that stands in the records against help that people report: the two need not agree. */
function Received({ row }: { row: GapCell }) {
  const { t } = useTranslation("evaluation");
  return (
    <table className={styles.received}>
      <caption>{t("received.title")}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">{t("received.reported")}</th>
          <th scope="col">{t("received.not_reported")}</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">{t("received.recorded")}</th>
          <td>
            <Count value={row.recorded_and_reported} />
          </td>
          <td>
            <Count value={row.recorded_only} />
          </td>
        </tr>
        <tr>
          <th scope="row">{t("received.not_recorded")}</th>
          <td>
            <Count value={row.reported_only} />
          </td>
          <td>
            <Count value={row.neither} />
          </td>
        </tr>
      </tbody>
    </table>
  );
}

export function CellDetail({ number, row, query, seesPersons, close }: CellDetailProps) {
  const { t } = useTranslation("evaluation");
  const words = useGridWords();
  return (
    <Drawer
      open
      size={480}
      title={words.cell(row.cell)}
      onClose={close}
      closable={{ "aria-label": t("close") }}
      destroyOnHidden
    >
      <section className={styles.section}>
        <h3>{t("detail.says")}</h3>
        {dislocationOf(row).map(({ key, counts: told }) => (
          <p key={key}>{t(`says.${key}`, told)}</p>
        ))}
      </section>
      <section className={`${styles.section} ${styles.numbers}`}>
        <h3>{t("detail.numbers")}</h3>
        <Facts
          facts={counts.map((name) => ({ label: t(`count.${name}`), value: <Count value={row[name]} /> }))}
        />
        <Received row={row} />
      </section>
      {seesPersons && <PersonsBehind cell={number} query={query} />}
      <section className={styles.section}>
        <h3>{t("detail.definition")}</h3>
        <Definition row={row} />
      </section>
    </Drawer>
  );
}
