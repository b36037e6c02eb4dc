// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <bangfu/platform/sheets.hpp>

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

struct zip;
struct zip_file;

namespace bangfu::sheets {

// The zip around an xlsx. Every byte that comes out is counted against the limits, whatever the zip declares.
class Package {
  public:
    static Result<Package> open(const Input& input, const Limits& limits);

    class Part {
      public:
        // Bytes read, 0 at the end. Refused: damaged, too_large, zip_bomb.
        Result<std::size_t> read(char* into, std::size_t room);

      private:
        friend class Package;
        struct Close {
            void operator()(zip_file* file) const;
        };
        Package* package_ = nullptr;
        std::string name_;
        std::unique_ptr<zip_file, Close> file_;
        std::uint64_t packed_ = 0;
        std::uint64_t unpacked_ = 0;
    };

    bool has(std::string_view name) const;
    // Name of the part without regard to letter case; the name itself where there is none.
    std::string resolve(std::string_view name) const;
    Result<Part> part(std::string_view name);
    // A whole small part; refused as too_large above `most` bytes.
    Result<std::string> text(std::string_view name, std::size_t most);
    void restart_count() { unpacked_total_ = 0; }
    const std::string& file() const { return file_; }
    const Limits& limits() const { return limits_; }
    Error damaged(std::string_view part, std::string_view reason, std::uint64_t line = 0) const;

  private:
    struct Close {
        void operator()(zip* archive) const;
    };
    std::string file_;
    Limits limits_;
    std::unique_ptr<zip, Close> archive_;
    struct Entry {
        std::uint64_t index;
        std::uint64_t packed;
        bool encrypted;
    };
    std::map<std::string, Entry, std::less<>> entries_;  // by name in lower case
    std::uint64_t unpacked_total_ = 0;
};

}  // namespace bangfu::sheets
