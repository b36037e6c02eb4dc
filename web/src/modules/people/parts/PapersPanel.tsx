// SPDX-License-Identifier: Apache-2.0
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { formatInstant } from "@/platform/i18n/formats";
import { useLanguage } from "@/platform/i18n/language";
import { EmptyState } from "@/ui/AnswerView";
import { Panel } from "@/ui/Page";
import { RecordTable, type Column } from "@/ui/RecordTable";
import { attachmentAddress } from "../api/download_attachment";
import { useCodes } from "../api/show_codes";
import type { AttachmentView, HouseholdView } from "../api/show_household";
import { AddAttachmentDialog } from "./AddAttachmentDialog";
import { RemoveAttachmentDialog } from "./RemoveAttachmentDialog";

function useColumns(file: HouseholdView, remove: (paper: AttachmentView) => void): Column<AttachmentView>[] {
  const { t } = useTranslation("people");
  const language = useLanguage();
  const codes = useCodes();
  const names = new Map([file.worker, ...file.members].map((member) => [member.id, member.name]));
  return [
    {
      id: "title",
      title: t("paper.title"),
      heads: true,
      cell: (paper) => (
        <a href={attachmentAddress(paper.id)} download>
          {paper.title}
        </a>
      ),
    },
    { id: "kind", title: t("paper.kind"), cell: (paper) => codes.label("attachment", paper.kind) },
    {
      id: "person",
      title: t("fact.about"),
      cell: (paper) => (paper.person === null ? t("fact.household") : names.get(paper.person)),
    },
    {
      id: "size",
      title: t("paper.size"),
      cell: (paper) => t("paper.kilobytes", { size: Math.max(1, Math.round(paper.bytes / 1024)) }),
    },
    { id: "at", title: t("paper.added_at"), cell: (paper) => formatInstant(paper.added_at, language) },
    {
      id: "actions",
      title: t("actions"),
      cell: (paper) =>
        file.abilities.includes("remove_attachment") && (
          <Button
            size="small"
            aria-label={t("paper.remove_of", { title: paper.title })}
            onClick={() => remove(paper)}
          >
            {t("paper.remove")}
          </Button>
        ),
    },
  ];
}

export function PapersPanel({ file }: { file: HouseholdView }) {
  const { t } = useTranslation("people");
  const [adding, setAdding] = useState(false);
  const [removed, setRemoved] = useState<AttachmentView>();
  const columns = useColumns(file, setRemoved);
  return (
    <Panel
      title={t("paper.papers")}
      extra={
        file.abilities.includes("add_attachment") && (
          <Button onClick={() => setAdding(true)}>{t("paper.add")}</Button>
        )
      }
    >
      {file.attachments.length === 0 ? (
        <EmptyState title={t("paper.none")} />
      ) : (
        <RecordTable
          caption={t("paper.papers")}
          columns={columns}
          rows={file.attachments}
          rowId={(paper) => paper.id}
        />
      )}
      {removed !== undefined && (
        <RemoveAttachmentDialog paper={removed} close={() => setRemoved(undefined)} />
      )}
      {adding && <AddAttachmentDialog file={file} close={() => setAdding(false)} />}
    </Panel>
  );
}
