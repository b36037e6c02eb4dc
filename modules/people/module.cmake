# SPDX-License-Identifier: Apache-2.0
bangfu_module(DIR ${BANGFU_MODULE_DIR} NAME people
              USES base platform_db platform_json platform_http platform_auth platform_keys platform_blobs platform_jobs
                   platform_sheets platform_operation organisation
              EXTERNAL ext::icu TEST_USES platform_db_testing TEST_EXTERNAL ext::rapidcheck)
bangfu_embed(people people_codes ${BANGFU_MODULE_DIR}/data/codes.json)
