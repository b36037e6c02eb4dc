# SPDX-License-Identifier: Apache-2.0
bangfu_module(DIR ${BANGFU_MODULE_DIR} NAME intake USES base platform_json platform_sheets people policies)
