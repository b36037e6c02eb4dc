# SPDX-License-Identifier: Apache-2.0
bangfu_module(DIR ${BANGFU_MODULE_DIR} NAME evaluation
              USES base people organisation services cases platform_db platform_json platform_http
                   platform_auth platform_operation platform_sheets platform_temporary
              TEST_USES people_testing)
bangfu_embed(evaluation evaluation_codebook ${BANGFU_MODULE_DIR}/data/codebook.json)
