// SPDX-License-Identifier: Apache-2.0
import { Button, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { asProblem } from "@/platform/api/problem";
import { useDelayed } from "@/platform/delayed";
import { useSession } from "@/platform/session/session";
import { AnswerView, EmptyState, ProblemState } from "@/ui/AnswerView";
import { StateMark } from "@/ui/StateMark";
import { Tree, TreeBranch, type TreeNode } from "@/ui/Tree";
import { useUnionBranch, useUnionSearch, type UnionItem } from "../api/list_unions";
import type { UnionView } from "../api/show_union";
import styles from "./UnionTree.module.css";

interface UnionTreeProps {
  selected: UnionView | undefined;
  selectedId: string;
  choose: (id: string) => void;
}

function useNode(): (union: UnionItem) => TreeNode {
  const { t } = useTranslation("organisation");
  return (union) => ({
    id: union.id,
    label: union.name,
    hasChildren: union.has_children,
    note: union.closed_on !== null && <StateMark>{t("union.closed")}</StateMark>,
  });
}

function UnionBranch({ parent, level }: { parent: string; level: number }) {
  const { t } = useTranslation("organisation");
  const branch = useUnionBranch(parent);
  const node = useNode();
  const nodes = branch.data?.pages.flatMap((page) => page.items.map(node)) ?? [];
  return (
    <TreeBranch
      level={level}
      nodes={nodes}
      loading={branch.isPending}
      after={
        <>
          {branch.isError && (
            <ProblemState problem={asProblem(branch.error)} retry={() => void branch.refetch()} />
          )}
          {branch.hasNextPage && (
            <Button
              type="link"
              size="small"
              loading={branch.isFetchingNextPage}
              onClick={() => void branch.fetchNextPage()}
            >
              {t("union.more_children")}
            </Button>
          )}
        </>
      }
    />
  );
}

function FoundUnions({
  q,
  selectedId,
  choose,
}: {
  q: string;
  selectedId: string;
  choose: (id: string) => void;
}) {
  const { t } = useTranslation("organisation");
  const found = useUnionSearch(q);
  return (
    <AnswerView
      query={found}
      isEmpty={(page) => page.items.length === 0}
      empty={<EmptyState title={t("union.none_found", { q })} />}
    >
      {(page) => (
        <ul className={styles.found} aria-label={t("union.found")}>
          {page.items.map((union) => (
            <li key={union.id}>
              <button type="button" aria-current={union.id === selectedId} onClick={() => choose(union.id)}>
                <span>{union.name}</span>
                <span className={styles.foundLevel}>{t(`level.${union.level}`)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </AnswerView>
  );
}

export function UnionTree({ selected, selectedId, choose }: UnionTreeProps) {
  const { t } = useTranslation("organisation");
  const { union: top } = useSession();
  const [typed, setTyped] = useState("");
  const q = useDelayed(typed.trim());
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set([top.id]));
  // Whichever way a union was reached, the branches down to it are open.
  const [openedFor, setOpenedFor] = useState<string>();
  if (selected !== undefined && selected.id !== openedFor) {
    setOpenedFor(selected.id);
    setOpened(new Set([...opened, ...selected.path.map((union) => union.id)]));
  }
  const toggle = (id: string) => {
    const next = new Set(opened);
    if (!next.delete(id)) next.add(id);
    setOpened(next);
  };
  return (
    <div className={styles.box}>
      <Input
        type="search"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        placeholder={t("union.search")}
        aria-label={t("union.search")}
        maxLength={60}
        allowClear
      />
      {q === "" ? (
        <div className={styles.tree}>
          <Tree
            label={t("union.tree")}
            roots={[{ id: top.id, label: top.name, hasChildren: true }]}
            source={{ isOpen: (id) => opened.has(id), toggle, selected: selectedId, choose }}
            Children={UnionBranch}
          />
        </div>
      ) : (
        <FoundUnions q={q} selectedId={selectedId} choose={choose} />
      )}
    </div>
  );
}
