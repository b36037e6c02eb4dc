// SPDX-License-Identifier: Apache-2.0
// A file of a fixed size, its space taken beforehand, for lines of the access log while the database cannot
// be written (above all: the disk is full). A line is: length (4 bytes) | checksum (4) | numbers (8 each) |
// two texts with their lengths (4 each); a length of zero ends the file. What a crash cut off does not fit
// its checksum and ends it too. Emptying puts a zero into the first length, once the lines are in the
// database; a crash between the two leaves them in both: a line may be written twice, but is not lost.
#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace bangfu::audit {

struct AccessLine {
    std::int64_t at = 0, staff = 0, post = 0, record_id = 0;
    std::string operation, record_kind;
    bool operator==(const AccessLine&) const = default;
};

class AccessReserve {
  public:
    // Opens or makes the file. Fault(io, full) where its space cannot be taken.
    AccessReserve(const std::filesystem::path& file, std::int64_t bytes);
    AccessReserve(const AccessReserve&) = delete;
    AccessReserve& operator=(const AccessReserve&) = delete;
    ~AccessReserve();

    bool empty() const { return used_ == 0; }
    // All of them, durable; or none, and false, where they do not fit or the disk fails.
    bool add(std::span<const AccessLine> lines);
    std::vector<AccessLine> lines() const;
    void clear();  // Fault(io)

  private:
    std::string content() const;
    int fd_;
    std::int64_t bytes_;
    std::int64_t used_ = 0;
};

}  // namespace bangfu::audit
