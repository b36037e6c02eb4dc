// SPDX-License-Identifier: Apache-2.0
import { Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { formatFen, parseYuan } from "@/platform/i18n/money";

interface YuanInputProps {
  id?: string;
  /** Fen; NaN where what was typed is no amount, which the rule `useAmount` tells. */
  value?: number | null;
  onChange?: (fen: number | null) => void;
}

/** Yuan are typed, fen are kept. */
export function YuanInput({ id, value, onChange }: YuanInputProps) {
  const { t } = useTranslation("ui");
  const [typed, setTyped] = useState(() => (typeof value === "number" ? formatFen(value) : ""));
  const change = (text: string) => {
    setTyped(text);
    onChange?.(text.trim() === "" ? null : (parseYuan(text) ?? Number.NaN));
  };
  return (
    <Input
      {...(id === undefined ? {} : { id })}
      value={typed}
      inputMode="decimal"
      autoComplete="off"
      maxLength={16}
      suffix={t("yuan")}
      onChange={(event) => change(event.target.value)}
    />
  );
}
