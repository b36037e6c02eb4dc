// SPDX-License-Identifier: Apache-2.0
#include "byte_source.hpp"

namespace bangfu::sheets {

ByteSource::ByteSource(const Input& input) : left_(input.bytes), from_file_(!input.path.empty()) {
    size_ = left_.size();
    if (!from_file_) return;
    file_.open(input.path, std::ios::binary | std::ios::ate);
    if (!file_) throw Fault(Fault::Kind::io, "a sheet file cannot be opened");
    const auto end = file_.tellg();
    file_.seekg(0);
    if (!file_ || end < 0) throw Fault(Fault::Kind::io, "a sheet file cannot be read");
    size_ = static_cast<std::uint64_t>(end);
}

std::string_view ByteSource::next(std::size_t room) {
    if (!from_file_) {
        const auto piece = left_.substr(0, room);
        left_.remove_prefix(piece.size());
        return piece;
    }
    chunk_.resize(room);
    file_.read(chunk_.data(), static_cast<std::streamsize>(room));
    if (file_.bad()) throw Fault(Fault::Kind::io, "a sheet file cannot be read");
    return std::string_view(chunk_).substr(0, static_cast<std::size_t>(file_.gcount()));
}

}  // namespace bangfu::sheets
