// SPDX-License-Identifier: Apache-2.0
// What belongs into each of the sixteen cells, in both languages. The chosen cell stands in the address.
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useSearchParams } from "react-router";
import { AnswerView } from "@/ui/AnswerView";
import { cellIndex, sameCell, useGridWords } from "@/ui/grid";
import { GridTable } from "@/ui/GridTable";
import { Page, Panel } from "@/ui/Page";
import { StateMark } from "@/ui/StateMark";
import { useCodebook, type CodebookEntry } from "../api/show_codebook";
import { ChangeCodebookEntryDialog } from "../parts/ChangeCodebookEntryDialog";
import { CodebookTexts } from "../parts/CodebookTexts";
import styles from "./CodebookPage.module.css";

interface EntriesProps {
  entries: CodebookEntry[];
  chosen: CodebookEntry | undefined;
}

function Entries({ entries, chosen }: EntriesProps) {
  const { t } = useTranslation("evaluation");
  const words = useGridWords();
  return (
    <GridTable
      caption={t("codebook.title")}
      content={(cell) => {
        const entry = entries.find((other) => sameCell(other.cell, cell));
        if (entry === undefined) return null;
        return (
          <Link
            to={{ search: `?cell=${cellIndex(cell) + 1}` }}
            replace
            className={styles.entry ?? ""}
            aria-label={words.cell(cell)}
            aria-current={entry === chosen}
          >
            {entry.zh.example === "" ? words.cell(cell) : <Example entry={entry} />}
          </Link>
        );
      }}
    />
  );
}

function Example({ entry }: { entry: CodebookEntry }) {
  const { i18n } = useTranslation();
  return <>{i18n.language === "en" ? entry.en.example : entry.zh.example}</>;
}

function Entry({ entry, mayChange }: { entry: CodebookEntry; mayChange: boolean }) {
  const { t } = useTranslation("evaluation");
  const words = useGridWords();
  const [changing, setChanging] = useState(false);
  return (
    <Panel
      title={words.cell(entry.cell)}
      extra={
        <div className={styles.extra}>
          {entry.own ? (
            <StateMark tone="action">{t("codebook.refined", { version: entry.version })}</StateMark>
          ) : (
            <StateMark>{t("codebook.inherited")}</StateMark>
          )}
          {mayChange && <Button onClick={() => setChanging(true)}>{t("codebook.change")}</Button>}
        </div>
      }
    >
      <div className={styles.languages}>
        {(["zh", "en"] as const).map((language) => (
          <section key={language} lang={language} aria-label={t(`codebook.${language}`)}>
            <h3>{t(`codebook.${language}`)}</h3>
            <CodebookTexts texts={entry[language]} />
          </section>
        ))}
      </div>
      {changing && <ChangeCodebookEntryDialog entry={entry} close={() => setChanging(false)} />}
    </Panel>
  );
}

export default function CodebookPage() {
  const { t } = useTranslation("evaluation");
  const [search] = useSearchParams();
  const codebook = useCodebook();
  const wanted = Number(search.get("cell") ?? 1) - 1;
  return (
    <Page title={t("codebook.title")} about={t("codebook.about")}>
      <AnswerView query={codebook}>
        {({ items, abilities }) => {
          const chosen = items.find((entry) => cellIndex(entry.cell) === wanted) ?? items[0];
          return (
            <>
              <Panel>
                <Entries entries={items} chosen={chosen} />
              </Panel>
              {chosen !== undefined && (
                <Entry
                  key={cellIndex(chosen.cell)}
                  entry={chosen}
                  mayChange={abilities.includes("change_codebook_entry")}
                />
              )}
            </>
          );
        }}
      </AnswerView>
    </Page>
  );
}
