// SPDX-License-Identifier: Apache-2.0
export { HouseholdDeliveries } from "./parts/HouseholdDeliveries";
export { GivenDeliveries } from "./parts/GivenDeliveries";
