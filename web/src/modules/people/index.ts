// SPDX-License-Identifier: Apache-2.0
export { useCodes, type Code, type CodeBook } from "./api/show_codes";
export { useHousehold } from "./api/show_household";
export { CodeSelect, CodesSelect } from "./parts/CodeSelect";
export { MemberSelect } from "./parts/MemberSelect";
export { useMemberNames } from "./parts/member_names";
export { HouseholdSections, type HouseholdSection } from "./sections";
export { SearchBox } from "./parts/SearchBox";
