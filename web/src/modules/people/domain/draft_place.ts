// SPDX-License-Identifier: Apache-2.0
/** Which form of which record a draft belongs to. */
export interface DraftPlace {
  kind: string;
  /** The record, "0" where there is none yet. A household's: its draft is sealed with the household's key. */
  record: string;
}
