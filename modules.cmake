# SPDX-License-Identifier: Apache-2.0
# The edge table: who may use whom, and why. Every library is made by bangfu_module(), which refuses an edge
# that does not stand here; an edge that nobody uses is refused too. base ← platform ← modules ← app, never
# back.

bangfu_edge(platform_log base "the fault types it prints")
bangfu_edge(platform_log platform_json "a line is written as JSON")

bangfu_edge(platform_config base "refusals with places")

bangfu_edge(platform_json base "field types and faults")

bangfu_edge(platform_i18n base "error codes")
bangfu_edge(platform_i18n platform_json "texts are JSON files")

bangfu_edge(platform_calendar base "the calendar it fills")
bangfu_edge(platform_calendar platform_json "the table is a JSON file")

bangfu_edge(platform_db base "ids, dates and money as values")

if(BANGFU_TESTS)
  bangfu_edge(platform_db_testing platform_db "a fresh store for every test")
endif()

bangfu_edge(platform_keys base "refusals")
bangfu_edge(platform_keys platform_db "the key store is a SQLite file of its own")

bangfu_edge(platform_auth base "refusals")
bangfu_edge(platform_auth platform_db "sessions are rows")

bangfu_edge(platform_audit base "instants")
bangfu_edge(platform_audit platform_db "audit rows stand in the change's transaction")
bangfu_edge(platform_audit platform_auth "every row names its actor")
bangfu_edge(platform_audit platform_keys "seals are signed")

bangfu_edge(platform_outbox base "instants")
bangfu_edge(platform_outbox platform_db "events are rows of the change's transaction")

bangfu_edge(platform_blobs base "refusals")
bangfu_edge(platform_blobs platform_db "digest and size are rows")
bangfu_edge(platform_blobs platform_keys "files are sealed")

bangfu_edge(platform_backup base "refusals, instants")
bangfu_edge(platform_backup platform_db "copies and opens stores")
bangfu_edge(platform_backup platform_keys "seals the canary, signs the manifest")
bangfu_edge(platform_backup platform_audit "a restored audit is verified before it counts")
bangfu_edge(platform_backup platform_blobs "copies what the store names")

bangfu_edge(platform_tls base "refusals, instants")

bangfu_edge(platform_jobs base "refusals")
bangfu_edge(platform_jobs platform_db "jobs are rows")

bangfu_edge(platform_operation base "instants")
bangfu_edge(platform_operation platform_db "the session of the transaction")
bangfu_edge(platform_operation platform_keys "the vault")
bangfu_edge(platform_operation platform_auth "the actor")
bangfu_edge(platform_operation platform_audit "every write is audited")
bangfu_edge(platform_operation platform_outbox "news of a write")
bangfu_edge(platform_operation platform_blobs "attachments")
bangfu_edge(platform_operation platform_jobs "long work is queued in the transaction")

bangfu_edge(platform_http base "refusals")
bangfu_edge(platform_http platform_json "bodies are described structs")
bangfu_edge(platform_http platform_log "one line a request")
bangfu_edge(platform_http platform_db "a write route runs in a transaction")
bangfu_edge(platform_http platform_keys "kept answers of repeatable writes are sealed")
bangfu_edge(platform_http platform_auth "sessions and permissions")
bangfu_edge(platform_http platform_audit "refusals are audited")
bangfu_edge(platform_http platform_operation "what a handler is given")

bangfu_edge(platform_sheets base "dates, money, refusals")

bangfu_edge(organisation base "dates, ids")
bangfu_edge(organisation platform_db "its tables")
bangfu_edge(organisation platform_json "its forms")
bangfu_edge(organisation platform_http "its routes")
bangfu_edge(organisation platform_auth "answers who may act")
bangfu_edge(organisation platform_audit "sign-ins are audited")
bangfu_edge(organisation platform_operation "its verbs")
bangfu_edge(organisation platform_outbox "news of sign-ins, which make their own transactions")
bangfu_edge(organisation platform_keys "phones of staff are sealed")
bangfu_edge(organisation platform_jobs "one's own jobs are shown and stopped")

bangfu_edge(people base "dates, money, ids")
bangfu_edge(people platform_db "its tables")
bangfu_edge(people platform_json "its forms")
bangfu_edge(people platform_http "its routes")
bangfu_edge(people platform_auth "its permissions")
bangfu_edge(people platform_operation "its verbs")
bangfu_edge(people organisation "a household belongs to a union")
bangfu_edge(people platform_keys "numbers, papers and own words are sealed")
bangfu_edge(people platform_blobs "papers are files")
bangfu_edge(people platform_jobs "an export of a list is a job")
bangfu_edge(people platform_sheets "lists leave as xlsx")

bangfu_edge(services base "cells, money")
bangfu_edge(services people "help is given to members of a household")
bangfu_edge(services platform_db "its tables")
bangfu_edge(services platform_json "its forms")
bangfu_edge(services platform_http "its routes")
bangfu_edge(services platform_auth "its permissions")
bangfu_edge(services platform_operation "its verbs")

bangfu_edge(policies base "dates, money")
bangfu_edge(policies organisation "parameters hold for a union and those under it")
bangfu_edge(policies people "the facts a category is proposed from")
bangfu_edge(policies platform_db "its tables")
bangfu_edge(policies platform_json "its forms")
bangfu_edge(policies platform_http "its routes")
bangfu_edge(policies platform_auth "its permissions")
bangfu_edge(policies platform_operation "its verbs")

bangfu_edge(intake base "dates, money, refusals")
bangfu_edge(intake platform_json "its sums as JSON")
bangfu_edge(intake platform_sheets "rosters are spreadsheets")
bangfu_edge(intake people "identity numbers and what a household holds")
bangfu_edge(intake policies "the proposed category")

bangfu_edge(cases base "cells, dates")
bangfu_edge(cases people "needs are of members of a household")
bangfu_edge(cases platform_db "its tables")
bangfu_edge(cases platform_json "its forms")
bangfu_edge(cases platform_http "its routes")
bangfu_edge(cases platform_auth "its permissions")
bangfu_edge(cases platform_keys "a person's own words are sealed")
bangfu_edge(cases platform_operation "its verbs")

bangfu_edge(evaluation base "cells, dates")
bangfu_edge(evaluation people "answers are of persons with a file")
bangfu_edge(evaluation services "what was provided: v_services_deliveries")
bangfu_edge(evaluation cases "what was needed: v_cases_needs")
bangfu_edge(evaluation organisation "a gap is counted over a union and what is under it")
bangfu_edge(evaluation platform_db "its tables")
bangfu_edge(evaluation platform_json "its forms")
bangfu_edge(evaluation platform_http "its routes")
bangfu_edge(evaluation platform_auth "its permissions")
bangfu_edge(evaluation platform_operation "its verbs")
