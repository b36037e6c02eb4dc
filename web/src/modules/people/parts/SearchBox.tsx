// SPDX-License-Identifier: Apache-2.0
// The search box of every page: finds a person while one types; arrows choose, Enter opens, "/" leads here.
import { SearchOutlined } from "@ant-design/icons";
import {
  lazy,
  Suspense,
  useEffect,
  useId,
  useRef,
  useState,
  type KeyboardEvent,
  type RefObject,
} from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { useDelayed } from "@/platform/delayed";
import { useMay } from "@/platform/session/session";
import { usePeopleSearch, type Hit } from "../api/search_people";
import { searchIntent } from "../domain/search_intent";
import styles from "./SearchBox.module.css";
import { SearchResults } from "./SearchResults";

// The box stands on every page; a form is fetched when it is opened.
const SearchIdentityDialog = lazy(async () => ({
  default: (await import("./SearchIdentityDialog")).SearchIdentityDialog,
}));

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

function useSlashKey(focus: () => void): void {
  useEffect(() => {
    const slash = (event: globalThis.KeyboardEvent) => {
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
      if (isTyping(event.target)) return;
      event.preventDefault();
      focus();
    };
    document.addEventListener("keydown", slash);
    return () => document.removeEventListener("keydown", slash);
  }, [focus]);
}

function useHits(typed: string) {
  const q = useDelayed(typed.trim());
  const intent = searchIntent(q);
  const found = usePeopleSearch(intent === "words" ? q : "");
  const hits = (found.data?.items ?? []).filter((hit) => hit.household !== null);
  return { intent, found, hits: intent === "words" ? hits : [] };
}

interface KeysProps {
  hits: Hit[];
  active: number;
  setActive: (active: number) => void;
  choose: (hit: Hit | undefined) => void;
  close: () => void;
}

function useKeys({ hits, active, setActive, choose, close }: KeysProps) {
  return (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === "Escape") close();
    else if (event.key === "Enter") choose(hits[active] ?? hits[0]);
    else if (step !== undefined) setActive(Math.max(-1, Math.min(hits.length - 1, active + step)));
    else return;
    event.preventDefault();
  };
}

function useSearchBox(input: RefObject<HTMLInputElement | null>) {
  const navigate = useNavigate();
  const [typed, setTyped] = useState("");
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const { intent, found, hits } = useHits(typed);
  const [focus] = useState(() => () => input.current?.focus());
  useSlashKey(focus);
  const close = () => setOpen(false);
  const choose = (hit: Hit | undefined) => {
    if (hit?.household === undefined || hit.household === null) return;
    close();
    setTyped("");
    void navigate(`/households/${hit.household}`);
  };
  const type = (text: string) => {
    setTyped(text);
    setActive(-1);
    setOpen(true);
  };
  const press = useKeys({ hits, active, setActive, choose, close });
  const shown = open && typed.trim() !== "";
  return { typed, type, shown, setOpen, close, active, intent, found, hits, choose, press };
}

export function SearchBox() {
  const { t } = useTranslation("people");
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [byNumber, setByNumber] = useState<string>();
  const mayByNumber = useMay("people.search_identity");
  const box = useSearchBox(input);
  const { typed, shown, active, intent, found, hits } = box;
  // Of what stands there now: the delayed intent may still be that of a moment ago.
  const askNumber = () => setByNumber(searchIntent(typed) === "identity_number" ? typed : "");
  return (
    <div
      className={styles.box}
      role="search"
      aria-label={t("search.label")}
      onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && box.close()}
    >
      <SearchOutlined aria-hidden="true" className={styles.icon} />
      <input
        ref={input}
        type="text"
        role="combobox"
        aria-label={t("search.label")}
        aria-expanded={shown}
        aria-controls={`${id}-hits`}
        aria-autocomplete="list"
        {...(active >= 0 && shown ? { "aria-activedescendant": `${id}-${active}` } : {})}
        autoComplete="off"
        maxLength={80}
        placeholder={t("search.placeholder")}
        value={typed}
        onFocus={() => box.setOpen(true)}
        onChange={(event) => box.type(event.target.value)}
        onKeyDown={box.press}
      />
      {shown && (
        <SearchResults
          id={id}
          intent={intent}
          found={found}
          hits={hits}
          active={active}
          choose={box.choose}
          byNumber={mayByNumber ? askNumber : undefined}
        />
      )}
      {byNumber !== undefined && (
        <Suspense fallback={null}>
          <SearchIdentityDialog number={byNumber} close={() => setByNumber(undefined)} />
        </Suspense>
      )}
    </div>
  );
}
