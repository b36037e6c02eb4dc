# SPDX-License-Identifier: Apache-2.0
bangfu_module(DIR ${BANGFU_MODULE_DIR} NAME today
              USES base organisation platform_db platform_json platform_http platform_auth platform_operation
              TEST_USES people_testing)
