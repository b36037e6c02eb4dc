# SPDX-License-Identifier: Apache-2.0
bangfu_module(DIR ${BANGFU_MODULE_DIR} NAME cases
              USES base people platform_db platform_json platform_http platform_auth platform_keys
                   platform_operation
              TEST_USES people_testing)
bangfu_embed(cases need_codes ${BANGFU_MODULE_DIR}/data/need_codes.json)
