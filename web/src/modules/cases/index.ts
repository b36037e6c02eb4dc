// SPDX-License-Identifier: Apache-2.0
export { HouseholdNeeds } from "./parts/HouseholdNeeds";
export { PromisedNeeds } from "./parts/PromisedNeeds";
