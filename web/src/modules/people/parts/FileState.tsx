// SPDX-License-Identifier: Apache-2.0
import { useTranslation } from "react-i18next";
import { StateMark } from "@/ui/StateMark";

const tones = { draft: "warm", in_force: "good", left: "plain" } as const;
type FileStateName = keyof typeof tones;

export const isFileState = (state: string): state is FileStateName => state in tones;

export function FileState({ state }: { state: string }) {
  const { t } = useTranslation("people");
  if (!isFileState(state)) return null;
  return <StateMark tone={tones[state]}>{t(`state.${state}`)}</StateMark>;
}
