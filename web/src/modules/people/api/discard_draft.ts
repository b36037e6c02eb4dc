// SPDX-License-Identifier: Apache-2.0
import { api, send } from "@/platform/api/client";
import type { DraftPlace } from "../domain/draft_place";

export const discardDraft = ({ kind, record }: DraftPlace) =>
  send(api.DELETE("/api/drafts/{kind}/{id}", { params: { path: { kind, id: record } } }));
