// SPDX-License-Identifier: Apache-2.0
#include "staging/opened_files.hpp"

#include <bangfu/platform/temporary.hpp>

#include <string>
#include <utility>

#include <fcntl.h>
#include <unistd.h>

namespace bangfu::intake {

OpenedFiles::OpenedFiles(OpenedFiles&& other) noexcept
    : descriptors_(std::exchange(other.descriptors_, {})), inputs_(std::exchange(other.inputs_, {})) {}

OpenedFiles::~OpenedFiles() {
    for (const int descriptor : descriptors_) ::close(descriptor);
}

Result<OpenedFiles> OpenedFiles::open(operation::Services& services, ImportId import) {
    const auto records =
        services.database.read([&](db::Session& session) { return store::files(session, import); });
    OpenedFiles opened;
    for (const auto& record : records) {
        const auto path = temporary::make_file();
        const auto stored = services.database.read(
            [&](db::Session& session) { return services.blobs.get(session, record.blob, path); });
        const int descriptor = stored.ok() ? ::open(path.c_str(), O_RDONLY | O_CLOEXEC) : -1;
        std::error_code ignored;
        std::filesystem::remove(path, ignored);
        if (stored.refused()) return stored.error();
        if (descriptor < 0) throw Fault(Fault::Kind::io, "cannot open a temporary file");
        opened.descriptors_.push_back(descriptor);
        sheets::Input input;
        input.name = record.name;
        input.path = "/proc/self/fd/" + std::to_string(descriptor);
        opened.inputs_.push_back(std::move(input));
    }
    return opened;
}

}  // namespace bangfu::intake
