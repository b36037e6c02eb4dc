// SPDX-License-Identifier: Apache-2.0
// The 4 × 4 grid as a picture: an SVG that stands for itself, colours, texts and caption inside, so that
// what is saved is what is seen. Each cell says its number in words too; arrow keys go from cell to cell,
// Enter opens one.
import { useState, type KeyboardEvent, type Ref } from "react";
import { useTranslation } from "react-i18next";
import { cellIndex, cells, levels, rights, useGridWords, type Cell } from "@/ui/grid";
import { fontFamily } from "@/ui/theme";
import { percent, readingOf, shadeOf, shareOf, stepsOf, type GapCell, type Measure } from "../domain/heat";
import { wrapText } from "../domain/wrap_text";
import styles from "./HeatMap.module.css";

interface HeatMapProps {
  svg: Ref<SVGSVGElement>;
  rows: GapCell[];
  measure: Measure;
  sample: string;
  caption: string[];
  chosen: number | undefined;
  choose: (cell: Cell) => void;
  compact: boolean;
}

interface Frame {
  width: number;
  left: number;
  top: number;
  cell: { width: number; height: number };
  letters: number;
}

const gap = 4;
const ink = "#1b2533";
const soft = "#4a5565";
const hatch = "gap-hidden";

function frameOf(compact: boolean): Frame {
  const width = compact ? 340 : 560;
  const left = compact ? 76 : 124;
  return {
    width,
    left,
    top: 30,
    cell: { width: (width - left) / 4 - gap, height: compact ? 58 : 72 },
    letters: compact ? 12 : 18,
  };
}

function useCellWords(sample: string) {
  const { t } = useTranslation("evaluation");
  const words = useGridWords();
  const shown = (cell: GapCell, measure: Measure) => {
    const share = shareOf(cell, measure);
    if (share.kind === "hidden") return { big: t("hidden"), small: "" };
    if (share.kind === "none")
      return { big: "–", small: cell.asked === 0 ? t("not_asked") : t(`nobody.${measure}`) };
    const small = sample === "convenience" ? "" : `${share.part} / ${share.whole}`;
    return { big: readingOf(share, sample), small };
  };
  const spoken = (cell: GapCell, measure: Measure) => {
    const { big, small } = shown(cell, measure);
    return t("cell_spoken", {
      cell: words.cell(cell.cell),
      measure: t(`measure.${measure}`),
      value: [big, small].filter((part) => part !== "" && part !== "–").join(", "),
    });
  };
  return { shown, spoken };
}

/** Where an arrow key leads from a cell, by its number; undefined: another key. */
function nextOf(at: number, key: string): number | undefined {
  const row = Math.floor(at / 4);
  const column = at % 4;
  if (key === "ArrowRight") return row * 4 + Math.min(3, column + 1);
  if (key === "ArrowLeft") return row * 4 + Math.max(0, column - 1);
  if (key === "ArrowDown") return Math.min(3, row + 1) * 4 + column;
  if (key === "ArrowUp") return Math.max(0, row - 1) * 4 + column;
  return undefined;
}

function Lines({
  lines,
  x,
  y,
  step,
  ...text
}: { lines: string[]; x: number; y: number; step: number } & TextLook) {
  return (
    <text {...text}>
      {lines.map((line, at) => (
        <tspan key={line} x={x} y={y + (at - (lines.length - 1) / 2) * step}>
          {line}
        </tspan>
      ))}
    </text>
  );
}

interface TextLook {
  fill: string;
  fontSize: number;
  fontWeight?: number;
  textAnchor?: "start" | "middle";
  dominantBaseline?: "middle";
}

function Headings({ frame }: { frame: Frame }) {
  const words = useGridWords();
  const look = { fill: soft, fontSize: 12, dominantBaseline: "middle" } as const;
  return (
    <>
      {levels.map((level, at) => (
        <text
          key={level}
          {...look}
          textAnchor="middle"
          x={frame.left + at * (frame.cell.width + gap) + frame.cell.width / 2}
          y={frame.top / 2}
        >
          {words.level(level)}
        </text>
      ))}
      {rights.map((right, at) => (
        <Lines
          key={right}
          {...look}
          lines={wrapText(words.right(right), frame.letters)}
          x={0}
          y={frame.top + at * (frame.cell.height + gap) + frame.cell.height / 2}
          step={15}
        />
      ))}
    </>
  );
}

interface CellBoxProps {
  row: GapCell;
  frame: Frame;
  words: { big: string; small: string };
  measure: Measure;
}

function CellBox({ row, frame, words, measure }: CellBoxProps) {
  const at = cellIndex(row.cell);
  const { width, height } = frame.cell;
  const x = frame.left + (at % 4) * (width + gap);
  const y = frame.top + Math.floor(at / 4) * (height + gap);
  const share = shareOf(row, measure);
  const shade = shadeOf(share, measure);
  const middle = { x: x + width / 2, textAnchor: "middle" as const, dominantBaseline: "middle" as const };
  const whole = words.small === "";
  return (
    <>
      <rect
        x={x}
        y={y}
        width={width}
        height={height}
        rx={6}
        fill={share.kind === "hidden" ? `url(#${hatch})` : shade.fill}
        stroke="#c3cad4"
      />
      <text
        {...middle}
        y={y + height * (whole ? 0.5 : 0.4)}
        fontSize={whole ? 15 : 19}
        fontWeight={650}
        fill={shade.ink}
      >
        {words.big}
      </text>
      {!whole && (
        <text {...middle} y={y + height * 0.75} fontSize={12} fill={shade.ink}>
          {words.small}
        </text>
      )}
    </>
  );
}

function Legend({ frame, y, measure }: { frame: Frame; y: number; measure: Measure }) {
  const { t } = useTranslation("evaluation");
  const steps = stepsOf(measure);
  const width = (frame.width - 60) / steps.length;
  const bar = y + 20;
  return (
    <>
      <text x={0} y={y + 8} fontSize={12} fill={soft} dominantBaseline="middle">
        {t(`measure.${measure}`)} {t(`measure_short.${measure}`)}
      </text>
      {steps.map(({ fill }, at) => (
        <g key={fill}>
          <rect x={at * width} y={bar} width={width} height={16} fill={fill} stroke="#c3cad4" />
          <text x={(at + 1) * width} y={bar + 28} fontSize={11} fill={soft} textAnchor="end">
            {percent((at + 1) / steps.length)}
          </text>
        </g>
      ))}
      <rect x={frame.width - 44} y={bar} width={40} height={16} fill={`url(#${hatch})`} stroke="#c3cad4" />
      <text x={frame.width - 24} y={bar + 28} fontSize={11} fill={soft} textAnchor="middle">
        {t("hidden")}
      </text>
    </>
  );
}

function useArrowKeys(choose: (cell: Cell) => void) {
  const [current, setCurrent] = useState(0);
  const press = (event: KeyboardEvent<SVGGElement>, at: number) => {
    const cell = cells[at];
    const next = nextOf(at, event.key);
    if (next === undefined && event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    if (next === undefined) {
      if (cell !== undefined) choose(cell);
      return;
    }
    setCurrent(next);
    event.currentTarget.parentElement?.querySelector<SVGGElement>(`[data-cell="${next}"]`)?.focus();
  };
  return { current, setCurrent, press };
}

export function HeatMap({ svg, rows, measure, sample, caption, chosen, choose, compact }: HeatMapProps) {
  const { t } = useTranslation("evaluation");
  const { shown, spoken } = useCellWords(sample);
  const { current, setCurrent, press } = useArrowKeys(choose);
  const frame = frameOf(compact);
  const bottom = frame.top + 4 * (frame.cell.height + gap) + 10;
  const lines = caption.flatMap((line) => wrapText(line, compact ? 52 : 88));
  const height = bottom + 68 + lines.length * 17;
  return (
    <svg
      ref={svg}
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${frame.width} ${height}`}
      className={styles.map}
      role="group"
      aria-label={t("heat_map", { measure: t(`measure.${measure}`) })}
      fontFamily={fontFamily.replaceAll('"', "'")}
    >
      <defs>
        <pattern id={hatch} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="7" height="7" fill="#ffffff" />
          <rect width="2" height="7" fill="#dfe4ea" />
        </pattern>
      </defs>
      <Headings frame={frame} />
      {rows.map((row) => {
        const at = cellIndex(row.cell);
        return (
          <g
            key={at}
            data-cell={at}
            role="button"
            tabIndex={at === current ? 0 : -1}
            aria-label={spoken(row, measure)}
            aria-pressed={at === chosen}
            className={styles.cell}
            onFocus={() => setCurrent(at)}
            onClick={() => choose(row.cell)}
            onKeyDown={(event) => press(event, at)}
          >
            <CellBox row={row} frame={frame} words={shown(row, measure)} measure={measure} />
          </g>
        );
      })}
      <Legend frame={frame} y={bottom} measure={measure} />
      {lines.map((line, at) => (
        <text key={line} x={0} y={bottom + 76 + at * 17} fontSize={11.5} fill={at === 0 ? ink : soft}>
          {line}
        </text>
      ))}
    </svg>
  );
}
