# SPDX-License-Identifier: Apache-2.0
bangfu_module(DIR ${BANGFU_MODULE_DIR} NAME organisation
              USES base platform_db platform_json platform_http platform_auth platform_audit
                   platform_operation
                   platform_outbox platform_keys platform_jobs
              TEST_USES platform_db_testing TEST_EXTERNAL ext::rapidcheck)
bangfu_embed(organisation divisions ${BANGFU_MODULE_DIR}/data/divisions.tsv)
