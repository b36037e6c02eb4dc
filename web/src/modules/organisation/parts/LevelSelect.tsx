// SPDX-License-Identifier: Apache-2.0
import { Select } from "antd";
import { useTranslation } from "react-i18next";
import { levels, type Level } from "./levels";

interface LevelSelectProps {
  id?: string;
  value?: Level;
  onChange?: (level: Level) => void;
  /** Levels that may stand here; all of them when not given. */
  among?: readonly Level[];
}

export function LevelSelect({ among = levels, ...field }: LevelSelectProps) {
  const { t } = useTranslation("organisation");
  return <Select {...field} options={among.map((level) => ({ value: level, label: t(`level.${level}`) }))} />;
}
