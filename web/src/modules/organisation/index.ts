// SPDX-License-Identifier: Apache-2.0
export { useChoosePost } from "./api/choose_post";
export { useSignOut } from "./api/sign_out";
export { useUnion } from "./api/show_union";
export { SignInForm } from "./parts/SignInForm";
export { StaffSelect } from "./parts/StaffSelect";
export { UnionSelect } from "./parts/UnionSelect";
