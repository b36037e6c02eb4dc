// SPDX-License-Identifier: Apache-2.0
#include "operations/verbs.hpp"
#include <bangfu/intake/permissions.hpp>

namespace bangfu::intake {

Result<ImportAnswer> show_import(const Reading& work, ImportId id) {
    const auto record = import_for(work, permission::see_imports, id);
    if (record.refused()) return record.error();
    return answer_of(work, *record);
}

}  // namespace bangfu::intake
