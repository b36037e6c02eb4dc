// SPDX-License-Identifier: Apache-2.0
// The gap between needed, provided and satisfied: heat map and table of the same counts, side by side.
// Filters, what the map is coloured by and the open cell stand in the address.
import { DownloadOutlined } from "@ant-design/icons";
import { Alert, Button, Radio } from "antd";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { Link, useSearchParams } from "react-router";
import { today } from "@/platform/i18n/formats";
import { saveFile } from "@/platform/save_file";
import { AnswerView } from "@/ui/AnswerView";
import { cellIndex, type Cell } from "@/ui/grid";
import { Page, Panel } from "@/ui/Page";
import { useGap, type GapView } from "../api/show_gap";
import { filterOf, queryOf, withFilter, type GapFilter } from "../domain/gap_filter";
import { measureNames, measureOf, type Measure } from "../domain/heat";
import { CellDetail } from "../parts/CellDetail";
import { ExportGapButton } from "../parts/ExportGapButton";
import { useCaption } from "../parts/filter_words";
import { GapFilters } from "../parts/GapFilters";
import { GapTable } from "../parts/GapTable";
import { HeatMap } from "../parts/HeatMap";
import { useNarrowWindow } from "../parts/narrow_window";
import styles from "./GapPage.module.css";

interface GapProps {
  view: GapView;
  filter: GapFilter;
  search: URLSearchParams;
  set: (name: string, value: string | null) => void;
}

function MapPanel({ view, filter, search, set }: GapProps) {
  const { t } = useTranslation("evaluation");
  const svg = useRef<SVGSVGElement>(null);
  const compact = useNarrowWindow();
  const caption = useCaption(filter, view);
  const measure = measureOf(search.get("shown"));
  const choose = (cell: Cell) => set("cell", String(cellIndex(cell) + 1));
  const save = () => {
    if (svg.current === null) return;
    const picture = new XMLSerializer().serializeToString(svg.current);
    saveFile(new Blob([picture], { type: "image/svg+xml" }), `${t("gap.file_name")}-${today()}.svg`);
  };
  return (
    <Panel
      title={t("gap.map")}
      extra={
        <Button icon={<DownloadOutlined />} onClick={save}>
          {t("gap.save_svg")}
        </Button>
      }
    >
      <Radio.Group
        className={styles.measure ?? ""}
        aria-label={t("gap.coloured_by")}
        optionType="button"
        size="small"
        value={measure}
        options={measureNames.map((name) => ({ value: name, label: t(`measure.${name}`) }))}
        onChange={(event) => set("shown", event.target.value as Measure)}
      />
      <HeatMap
        svg={svg}
        rows={view.cells}
        measure={measure}
        sample={view.sample}
        caption={caption}
        chosen={Number(search.get("cell") ?? 0) - 1}
        choose={choose}
        compact={compact}
      />
    </Panel>
  );
}

function Gap({ view, filter, search, set }: GapProps) {
  const { t } = useTranslation("evaluation");
  const number = Number(search.get("cell") ?? 0);
  const row = view.cells.find((other) => cellIndex(other.cell) === number - 1);
  const nobody = view.cells.every((cell) => cell.asked === 0);
  return (
    <>
      {nobody && (
        <div className={styles.notice}>
          <Alert type="info" showIcon title={t(`nobody_asked.${view.frame}`)} />
        </div>
      )}
      {view.hidden_below > 0 && (
        <p className={styles.notice}>{t("gap.hidden_about", { most: view.hidden_below - 1 })}</p>
      )}
      <div className={styles.sides}>
        <div>
          <MapPanel view={view} filter={filter} search={search} set={set} />
        </div>
        <div>
          <Panel
            title={t("gap.table")}
            extra={view.abilities.includes("export_gap") && <ExportGapButton query={queryOf(filter)} />}
          >
            <GapTable rows={view.cells} choose={(cell) => set("cell", String(cellIndex(cell) + 1))} />
          </Panel>
        </div>
      </div>
      {row !== undefined && (
        <CellDetail
          number={number}
          row={row}
          query={queryOf(filter)}
          seesPersons={view.abilities.includes("list_persons_behind")}
          close={() => set("cell", null)}
        />
      )}
    </>
  );
}

export default function GapPage() {
  const { t } = useTranslation("evaluation");
  const [search, setSearch] = useSearchParams();
  const filter = filterOf(search);
  const gap = useGap(queryOf(filter));
  const change = (part: Partial<GapFilter>) =>
    setSearch((before) => withFilter(before, part), { replace: true });
  const set = (name: string, value: string | null) =>
    setSearch(
      (before) => {
        if (value === null) before.delete(name);
        else before.set(name, value);
        return before;
      },
      { replace: true },
    );
  return (
    <Page
      title={t("gap.title")}
      about={t("gap.about")}
      actions={<Link to="/codebook">{t("codebook.title")}</Link>}
    >
      <Panel>
        <GapFilters filter={filter} change={change} />
      </Panel>
      <div className={styles.gap}>
        <AnswerView query={gap}>
          {(view) => <Gap view={view} filter={filter} search={search} set={set} />}
        </AnswerView>
      </div>
    </Page>
  );
}
