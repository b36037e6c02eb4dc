# SPDX-License-Identifier: Apache-2.0
bangfu_module(DIR ${BANGFU_MODULE_DIR} NAME policies USES base)
