// SPDX-License-Identifier: Apache-2.0
export { HouseholdAnswers } from "./parts/HouseholdAnswers";
