# SPDX-License-Identifier: Apache-2.0
bangfu_module(DIR ${BANGFU_MODULE_DIR} NAME organisation USES base platform_db platform_json platform_http platform_auth platform_audit platform_operation)
