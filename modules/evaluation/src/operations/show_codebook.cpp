// SPDX-License-Identifier: Apache-2.0
#include "operations/show_codebook.hpp"

#include "operations/codebook.hpp"
#include <bangfu/evaluation/permissions.hpp>

namespace bangfu::evaluation {

Codebook show_codebook(operation::Reading& work) {
    Codebook book{codebook_of(work.db, work.actor.at), {}};
    if (work.actor.may(permission::change_codebook)) book.abilities.emplace_back("change_codebook_entry");
    return book;
}

}  // namespace bangfu::evaluation
