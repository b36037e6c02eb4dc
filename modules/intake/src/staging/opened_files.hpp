// SPDX-License-Identifier: Apache-2.0
// The files of an import in clear, for as long as they are read. No name leads to them any more once they are
// open, so that a killed program leaves no roster behind.
#pragma once

#include "store/import_store.hpp"
#include <bangfu/platform/operation.hpp>
#include <bangfu/platform/sheets.hpp>

#include <span>
#include <vector>

namespace bangfu::intake {

class OpenedFiles {
  public:
    // Refused: blobs.no_such_blob, keys.subject_erased.
    static Result<OpenedFiles> open(operation::Services& services, ImportId import);
    OpenedFiles(OpenedFiles&& other) noexcept;
    OpenedFiles& operator=(OpenedFiles&&) = delete;
    ~OpenedFiles();
    std::span<const sheets::Input> inputs() const { return inputs_; }

  private:
    OpenedFiles() = default;
    std::vector<int> descriptors_;
    std::vector<sheets::Input> inputs_;
};

}  // namespace bangfu::intake
