// SPDX-License-Identifier: Apache-2.0
import { api, send } from "@/platform/api/client";
import type { DraftPlace } from "../domain/draft_place";

export const saveDraft = ({ kind, record }: DraftPlace, baseVersion: number, form: object) =>
  send(
    api.PUT("/api/drafts/{kind}/{id}", {
      params: { path: { kind, id: record } },
      body: { base_version: baseVersion, form: form as never },
    }),
  );
