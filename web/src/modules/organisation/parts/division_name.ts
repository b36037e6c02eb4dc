// SPDX-License-Identifier: Apache-2.0
import { useDivisions } from "../api/list_divisions";
import { wayDown } from "./DivisionSelect";

/** The full name of a place, 内蒙古自治区 通辽市 科尔沁左翼中旗; its code while the names are on their way. */
export function useDivisionName(code: string | null): string | undefined {
  const [province, prefecture, county] = wayDown(code);
  const provinces = useDivisions(undefined, province !== undefined);
  const prefectures = useDivisions(province, prefecture !== undefined);
  const counties = useDivisions(prefecture, county !== undefined);
  if (code === null) return undefined;
  const names = [
    provinces.data?.items.find((division) => division.code === province)?.name,
    prefectures.data?.items.find((division) => division.code === prefecture)?.name,
    counties.data?.items.find((division) => division.code === county)?.name,
  ].filter((name) => name !== undefined);
  return names.length === 0 ? code : `${names.join(" ")} (${code})`;
}
