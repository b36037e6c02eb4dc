# SPDX-License-Identifier: Apache-2.0
bangfu_module(DIR ${BANGFU_MODULE_DIR} NAME people
              USES base platform_db platform_json platform_http platform_auth platform_keys platform_blobs
                   platform_jobs platform_sheets
                   platform_temporary platform_operation organisation
              EXTERNAL ext::icu TEST_USES platform_db_testing TEST_EXTERNAL ext::rapidcheck)
if(BANGFU_TESTS)
  # A store with a household, for the tests of modules that stand on people.
  add_library(people_testing INTERFACE)
  target_include_directories(people_testing INTERFACE ${BANGFU_MODULE_DIR}/testing/include)
  target_link_libraries(people_testing INTERFACE people platform_db_testing)
endif()
bangfu_embed(people people_codes ${BANGFU_MODULE_DIR}/data/codes.json)
