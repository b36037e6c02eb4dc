// SPDX-License-Identifier: Apache-2.0
export { CategoryPanel } from "./parts/CategoryPanel";
