// SPDX-License-Identifier: Apache-2.0
import type { UseQueryResult } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { asProblem } from "@/platform/api/problem";
import { problemText } from "@/ui/problem_text";
import type { Hit } from "../api/search_people";
import { useCodes } from "../api/show_codes";
import type { SearchIntent } from "../domain/search_intent";
import { FileState } from "./FileState";
import styles from "./SearchBox.module.css";

const matches = [
  "name",
  "pinyin",
  "initials",
  "phone",
  "file_no",
  "employer",
  "name_and_last4",
  "identity_number",
] as const;
type Match = (typeof matches)[number];
const isMatch = (text: string): text is Match => matches.some((match) => match === text);

/** One person found: who, where, and by what. */
export function HitLine({ hit }: { hit: Hit }) {
  const { t } = useTranslation("people");
  const codes = useCodes();
  const about = [
    codes.label("sex", hit.sex),
    hit.age === null ? "" : t("person.years", { age: hit.age }),
    hit.relation === "member" ? t("search.member") : "",
    hit.file_no ?? "",
    hit.union.name,
    hit.employer ?? "",
  ].filter((word) => word !== "");
  return (
    <>
      <strong>{hit.name}</strong> {hit.state !== null && <FileState state={hit.state} />}
      <span className={styles.about}>
        {about.join(" · ")}
        {isMatch(hit.matched) && ` · ${t(`search.by.${hit.matched}`)}`}
      </span>
    </>
  );
}

interface SearchResultsProps {
  id: string;
  intent: SearchIntent;
  found: UseQueryResult<{ items: Hit[] }>;
  hits: Hit[];
  active: number;
  choose: (hit: Hit) => void;
  byNumber: (() => void) | undefined;
}

function useNote({ intent, found, hits }: SearchResultsProps): string | undefined {
  const { t, i18n } = useTranslation("people");
  if (intent === "last4_alone") return t("search.last4_alone");
  if (intent === "identity_number") return t("search.needs_reason");
  if (found.isError) {
    const problem = asProblem(found.error);
    return problemText(i18n, problem.code, problem.args);
  }
  if (!found.isSuccess) return t("search.looking");
  return hits.length === 0 ? t("search.nobody") : undefined;
}

export function SearchResults(props: SearchResultsProps) {
  const { t } = useTranslation("people");
  const { id, hits, active, choose, byNumber } = props;
  const note = useNote(props);
  return (
    <div className={styles.results}>
      {note !== undefined && (
        <p role="status" className={styles.note}>
          {note}
        </p>
      )}
      <ul role="listbox" id={`${id}-hits`} aria-label={t("search.hits")}>
        {hits.map((hit, index) => (
          // The keys that choose are the box's own; a click does the same.
          // eslint-disable-next-line jsx-a11y/click-events-have-key-events
          <li
            key={hit.person}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === active}
            tabIndex={-1}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(hit)}
          >
            <HitLine hit={hit} />
          </li>
        ))}
      </ul>
      {byNumber !== undefined && (
        <button type="button" className={styles.byNumber} onClick={byNumber}>
          {t("search.by_number")}
        </button>
      )}
    </div>
  );
}
