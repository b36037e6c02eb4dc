// SPDX-License-Identifier: Apache-2.0

/** A file goes up as it is, its name in a header. */
export const uploadOf = (file: File) => ({
  body: file as never,
  bodySerializer: (body: unknown) => body as never,
  headers: { "Content-Type": "application/octet-stream" },
});

export const nameHeader = (file: File) => ({ "X-File-Name": encodeURIComponent(file.name) });
