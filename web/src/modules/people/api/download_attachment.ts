// SPDX-License-Identifier: Apache-2.0
/** A paper is fetched by the browser itself: the answer says its name and that it is kept, not shown. */
export const attachmentAddress = (id: string): string => `/api/attachments/${encodeURIComponent(id)}`;
