// SPDX-License-Identifier: Apache-2.0
import type { Schema } from "@/platform/api/schema";

export type Method = NonNullable<Schema<"RecordDelivery">["method"]>;

const places: Record<Method, number> = { material: 0, case_work: 1, group: 2, community: 3, other: 4 };

export const methods = Object.keys(places) as Method[];
export const methodOf = (text: string): Method => methods.find((method) => method === text) ?? "other";
