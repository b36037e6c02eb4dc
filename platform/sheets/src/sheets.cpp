// SPDX-License-Identifier: Apache-2.0
#include "byte_source.hpp"
#include "delimited.hpp"
#include "xlsx.hpp"
#include <bangfu/platform/sheets.hpp>

namespace bangfu::sheets {
namespace {

constexpr std::string_view zip_mark = "PK\x03\x04";
constexpr std::string_view empty_zip_mark = "PK\x05\x06";
constexpr std::string_view compound_mark =
    "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";  // OLE2: xls, and encrypted xlsx
// First bytes of what people drop by mistake; pages and XML that call themselves xls among them.
constexpr std::string_view other_marks[] = {"%PDF",      "\x89PNG",    "\xFF\xD8\xFF", "GIF8",
                                            "Rar!",      "7z\xBC\xAF", "<html",        "<HTML",
                                            "<!DOCTYPE", "<?xml",      "{\\rtf"};

// An encrypted xlsx is an OLE2 file with a stream of this name (UTF-16).
bool holds_encrypted_package(const Input& input) {
    std::string mark;
    for (const char c : std::string_view("EncryptedPackage")) mark += {c, '\0'};
    ByteSource source(input);
    std::string window;
    for (auto bytes = source.next(); !bytes.empty(); bytes = source.next()) {
        window += bytes;
        if (window.find(mark) != std::string::npos) return true;
        window.erase(0, window.size() - std::min(window.size(), mark.size()));
    }
    return false;
}

}  // namespace

Book::Book(std::unique_ptr<Content> content) : content_(std::move(content)) {}
Book::Book(Book&&) noexcept = default;
Book& Book::operator=(Book&&) noexcept = default;
Book::~Book() = default;

Result<Book> Book::open(const Input& input, const Limits& limits) {
    const auto refused = [&](const ErrorCode& code) { return Error(code, Arguments{{"file", input.name}}); };
    ByteSource source(input);
    if (source.size() == 0) return refused(error::empty_file);
    if (source.size() > limits.file_bytes) {
        return Error(
            error::too_large,
            Arguments{{"file", input.name}, {"what", "file"}, {"limit", std::to_string(limits.file_bytes)}});
    }
    const std::string head(source.next(16));
    if (head.starts_with(compound_mark)) {
        return refused(holds_encrypted_package(input) ? error::password_protected : error::old_excel);
    }
    for (const auto mark : other_marks) {
        if (head.starts_with(mark)) return refused(error::unsupported_type);
    }
    const bool zipped = head.starts_with(zip_mark) || head.starts_with(empty_zip_mark);
    auto content = zipped ? Xlsx::open(input, limits) : Delimited::open(input, limits);
    if (content.refused()) return content.error();
    return Book(std::move(content).value());
}

const std::vector<Sheet>& Book::sheets() const {
    return content_->sheets;
}
bool Book::is_delimited_text() const {
    return content_->delimited_text;
}
Result<std::vector<Merge>> Book::merges(std::size_t sheet) {
    return content_->merges(sheet);
}
Done Book::read_rows(std::size_t sheet, const std::function<bool(const Row&)>& take) {
    return content_->read_rows(sheet, take);
}

}  // namespace bangfu::sheets
