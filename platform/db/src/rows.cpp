// SPDX-License-Identifier: Apache-2.0
#include "rows_source.hpp"

namespace bangfu::db {

Rows::Rows(std::unique_ptr<Source> source) : source_(std::move(source)) {}
Rows::Rows(Rows&&) noexcept = default;
Rows& Rows::operator=(Rows&&) noexcept = default;
Rows::~Rows() = default;

bool Rows::next() {
    return source_->next();
}
bool Rows::is_null(int column) const {
    return source_->is_null(column);
}
std::int64_t Rows::i64(int column) const {
    return source_->i64(column);
}
double Rows::real(int column) const {
    return source_->real(column);
}
std::string_view Rows::view(int column) const {
    return source_->view(column);
}
std::string Rows::blob(int column) const {
    return std::string(source_->blob(column));
}

std::optional<std::int64_t> Rows::maybe_i64(int column) const {
    if (is_null(column)) return std::nullopt;
    return i64(column);
}

std::optional<std::string> Rows::maybe_text(int column) const {
    if (is_null(column)) return std::nullopt;
    return text(column);
}

std::optional<Date> Rows::maybe_date(int column) const {
    if (is_null(column)) return std::nullopt;
    return date(column);
}

}  // namespace bangfu::db
