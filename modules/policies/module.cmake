# SPDX-License-Identifier: Apache-2.0
bangfu_module(DIR ${BANGFU_MODULE_DIR} NAME policies
              USES base organisation people platform_db platform_json platform_http platform_auth
                   platform_operation
              TEST_USES people_testing)
