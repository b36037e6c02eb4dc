// SPDX-License-Identifier: Apache-2.0
// The persons behind a count, for who may open their files.
import { Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { AnswerView, EmptyState } from "@/ui/AnswerView";
import { usePersonsBehind, type PersonsMeasure } from "../api/list_persons_behind";
import type { GapQuery } from "../domain/gap_filter";
import styles from "./CellDetail.module.css";

const places: Record<PersonsMeasure, number> = {
  unserved: 0,
  needed: 1,
  covered: 2,
  satisfied: 3,
  leakage: 4,
  asked: 5,
};
const measures = Object.keys(places) as PersonsMeasure[];

export function PersonsBehind({ cell, query }: { cell: number; query: GapQuery }) {
  const { t } = useTranslation("evaluation");
  const [measure, setMeasure] = useState<PersonsMeasure>("unserved");
  const persons = usePersonsBehind(cell, measure, query);
  return (
    <section className={styles.section}>
      <h3>{t("persons.title")}</h3>
      <Select
        aria-label={t("persons.which")}
        value={measure}
        options={measures.map((name) => ({ value: name, label: t(`count.${name}`) }))}
        onChange={setMeasure}
        style={{ width: "100%" }}
      />
      <AnswerView
        query={persons}
        isEmpty={({ total }) => total === 0}
        empty={<EmptyState title={t("persons.none")} />}
      >
        {({ items, total }) => (
          <>
            <ul className={styles.persons}>
              {items.map((person) => (
                <li key={person.person}>
                  <Link to={`/households/${person.household}`}>{person.name}</Link> {person.file_no}
                </li>
              ))}
            </ul>
            {total > items.length && <p>{t("persons.more", { shown: items.length, total })}</p>}
          </>
        )}
      </AnswerView>
    </section>
  );
}
