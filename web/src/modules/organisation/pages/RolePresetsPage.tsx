// SPDX-License-Identifier: Apache-2.0
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { inLanguage } from "@/platform/i18n/formats";
import { useLanguage } from "@/platform/i18n/language";
import { AnswerView, EmptyState } from "@/ui/AnswerView";
import { Page, Panel } from "@/ui/Page";
import { StateMark } from "@/ui/StateMark";
import { useRolePresets, type RolePresetItem } from "../api/list_role_presets";
import { ApplyRolePresetDialog } from "../parts/ApplyRolePresetDialog";
import styles from "./RolePresetsPage.module.css";

function Preset({ preset, apply }: { preset: RolePresetItem; apply: () => void }) {
  const { t } = useTranslation("organisation");
  const language = useLanguage();
  const name = inLanguage(preset.name_zh, preset.name_en, language);
  return (
    <Panel
      title={name}
      extra={
        <Button type="primary" onClick={apply} aria-label={t("preset.apply_title", { name })}>
          {t("preset.apply")}
        </Button>
      }
    >
      <ol className={styles.seats}>
        {preset.seats.map((seat) => (
          <li key={seat.name_en}>
            <p className={styles.seat}>{inLanguage(seat.name_zh, seat.name_en, language)}</p>
            <ul className={styles.roles}>
              {seat.roles.map((role) => (
                <li key={role.id}>
                  <StateMark tone="action">{inLanguage(role.name_zh, role.name_en, language)}</StateMark>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </Panel>
  );
}

export default function RolePresetsPage() {
  const { t } = useTranslation("organisation");
  const presets = useRolePresets();
  const [chosen, setChosen] = useState<RolePresetItem>();
  return (
    <Page title={t("preset.title")} about={t("preset.about")}>
      <AnswerView
        query={presets}
        isEmpty={(page) => page.items.length === 0}
        empty={<EmptyState title={t("preset.none")} />}
      >
        {(page) =>
          page.items.map((preset) => (
            <Preset key={preset.code} preset={preset} apply={() => setChosen(preset)} />
          ))
        }
      </AnswerView>
      {chosen !== undefined && <ApplyRolePresetDialog preset={chosen} close={() => setChosen(undefined)} />}
    </Page>
  );
}
