// SPDX-License-Identifier: Apache-2.0
import type { components } from "./schema.gen";

/** A form or answer of the API by its name in the server's description. */
export type Schema<Name extends keyof components["schemas"]> = components["schemas"][Name];
