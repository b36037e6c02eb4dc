// SPDX-License-Identifier: Apache-2.0
export { useCodes, type Code, type CodeBook } from "./api/show_codes";
export { CodeSelect } from "./parts/CodeSelect";
