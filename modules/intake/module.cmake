# SPDX-License-Identifier: Apache-2.0
bangfu_module(DIR ${BANGFU_MODULE_DIR} NAME intake
              USES base organisation people services policies cases evaluation platform_json platform_sheets
                   platform_temporary platform_i18n platform_db platform_http platform_auth platform_keys
                   platform_blobs platform_jobs platform_audit platform_outbox platform_operation
              TEST_USES people_testing platform_db_testing)
