// SPDX-License-Identifier: Apache-2.0
#include "package.hpp"

#include <algorithm>

#include <zip.h>

namespace bangfu::sheets {
namespace {

constexpr std::uint64_t ratio_counts_above = 16ULL << 20;

std::string lower(std::string_view name) {
    std::string out(name);
    for (char& c : out) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
        if (c == '\\') c = '/';
    }
    return out;
}

}  // namespace

void Package::Close::operator()(zip* archive) const {
    zip_discard(archive);
}
void Package::Part::Close::operator()(zip_file* file) const {
    zip_fclose(file);
}

Error Package::damaged(std::string_view part, std::string_view reason, std::uint64_t line) const {
    return Error(error::damaged, Arguments{{"file", file_},
                                           {"part", std::string(part)},
                                           {"line", std::to_string(line)},
                                           {"reason", std::string(reason)}});
}

Result<Package> Package::open(const Input& input, const Limits& limits) {
    Package package;
    package.file_ = input.name;
    package.limits_ = limits;
    zip_error_t why;
    zip_error_init(&why);
    zip_source_t* source = input.path.empty()
                               ? zip_source_buffer_create(input.bytes.data(), input.bytes.size(), 0, &why)
                               : zip_source_file_create(input.path.c_str(), 0, -1, &why);
    zip_t* archive = source == nullptr ? nullptr : zip_open_from_source(source, ZIP_RDONLY, &why);
    if (archive == nullptr) {
        if (source != nullptr) zip_source_free(source);
        const auto refusal = package.damaged("zip", zip_error_strerror(&why));
        zip_error_fini(&why);
        return refusal;
    }
    zip_error_fini(&why);
    package.archive_.reset(archive);

    const auto count = zip_get_num_entries(archive, 0);
    if (count > static_cast<zip_int64_t>(limits.entries)) {
        return Error(
            error::too_large,
            Arguments{{"file", input.name}, {"what", "parts"}, {"limit", std::to_string(limits.entries)}});
    }
    for (zip_int64_t i = 0; i < count; ++i) {
        zip_stat_t stat;
        if (zip_stat_index(archive, static_cast<zip_uint64_t>(i), 0, &stat) != 0) {
            return package.damaged("zip", "an entry cannot be read");
        }
        const bool encrypted =
            (stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat.encryption_method != ZIP_EM_NONE;
        package.entries_.emplace(lower(stat.name),
                                 Entry{static_cast<std::uint64_t>(i), stat.comp_size, encrypted});
    }
    return package;
}

bool Package::has(std::string_view name) const {
    return entries_.contains(lower(name));
}

std::string Package::resolve(std::string_view name) const {
    return lower(name);
}

Result<Package::Part> Package::part(std::string_view name) {
    const auto found = entries_.find(lower(name));
    if (found == entries_.end()) return damaged(name, "the part is missing");
    if (found->second.encrypted) return Error(error::password_protected, Arguments{{"file", file_}});
    Part part;
    part.package_ = this;
    part.name_ = std::string(name);
    part.packed_ = std::max<std::uint64_t>(found->second.packed, 1);
    part.file_.reset(zip_fopen_index(archive_.get(), found->second.index, 0));
    if (!part.file_) return damaged(name, zip_error_strerror(zip_get_error(archive_.get())));
    return part;
}

Result<std::size_t> Package::Part::read(char* into, std::size_t room) {
    const auto got = zip_fread(file_.get(), into, room);
    if (got < 0) return package_->damaged(name_, zip_error_strerror(zip_file_get_error(file_.get())));
    const auto bytes = static_cast<std::uint64_t>(got);
    unpacked_ += bytes;
    package_->unpacked_total_ += bytes;
    const auto& limits = package_->limits_;
    if (unpacked_ > ratio_counts_above && unpacked_ / packed_ > limits.ratio) {
        return Error(
            error::zip_bomb,
            Arguments{{"file", package_->file_}, {"part", name_}, {"limit", std::to_string(limits.ratio)}});
    }
    if (unpacked_ > limits.part_bytes || package_->unpacked_total_ > limits.total_bytes) {
        return Error(error::too_large, Arguments{{"file", package_->file_},
                                                 {"what", name_},
                                                 {"limit", std::to_string(limits.part_bytes)}});
    }
    return static_cast<std::size_t>(bytes);
}

Result<std::string> Package::text(std::string_view name, std::size_t most) {
    auto opened = part(name);
    if (opened.refused()) return opened.error();
    std::string out;
    char chunk[16384];
    while (true) {
        const auto got = opened->read(chunk, sizeof chunk);
        if (got.refused()) return got.error();
        if (*got == 0) return out;
        out.append(chunk, *got);
        if (out.size() > most) {
            return Error(
                error::too_large,
                Arguments{{"file", file_}, {"what", std::string(name)}, {"limit", std::to_string(most)}});
        }
    }
}

}  // namespace bangfu::sheets
