// SPDX-License-Identifier: Apache-2.0
//
// A roster is read in three passes, because its sheets come in any order: the first rows of every sheet, to
// know what each is and which column means what; then the sheets of files, row by row, into households; then
// the other sheets, whose rows find their household by file number. Only then can a household be judged: a
// person who stands in two rows keeps the first and the later row is refused.
#include "../domain/judge_household.hpp"
#include "../domain/money_values.hpp"
#include "../domain/plain_text.hpp"
#include "header_rows.hpp"
#include "read_rows.hpp"
#include <bangfu/intake/roster.hpp>

#include <algorithm>
#include <set>
#include <unordered_map>

namespace bangfu::intake {
namespace {

constexpr std::int64_t rows_between_progress = 4096;
constexpr std::size_t longest_header_text = 480;  // bytes; what is longer is no header

struct OpenSheet {
    std::size_t book = 0;
    std::size_t index = 0;
    HeaderFound header;
    std::vector<sheets::Merge> merges;
    int reading = 0;  // index into Roster::sheets
};

class RosterReader {
  public:
    RosterReader(const Settings& settings, const std::function<bool(std::int64_t)>& progress)
        : settings_(settings), progress_(progress), rules_(settings.header_words) {}

    Result<std::vector<SheetReading>> read_columns(std::span<const sheets::Input> files) {
        if (const auto read = read_overrides(); read.refused()) return read.error();
        for (const auto& file : files) {
            auto book = sheets::Book::open(file, settings_.limits);
            if (book.refused()) return book.error();
            books_.push_back(std::move(book).value());
            if (const auto read = read_heads(file.name); read.refused()) return read.error();
        }
        leave_out_statistics();
        return roster_.sheets;
    }

    Result<Roster> read(std::span<const sheets::Input> files) {
        if (!settings_.parameters) return error::no_local_minimum;
        if (const auto read = read_columns(files); read.refused()) return read.error();
        for (const auto& sheet : open_) {
            const auto& reading = roster_.sheets[static_cast<std::size_t>(sheet.reading)];
            const auto checked = check_plan(sheet.header.plan, reading.sheet, sheet.header.numeric);
            if (checked.refused()) return checked.error();
        }
        if (const auto read = read_files(); read.refused()) return read.error();
        for (const auto& sheet : open_) {
            if (sheet.header.plan.kind == SheetKind::files || stopped_) continue;
            if (const auto read = read_attached(sheet); read.refused()) return read.error();
        }
        if (too_much_) return *too_much_;
        if (stopped_) return Roster{};
        for (auto& household : roster_.households) conclude_household(household);
        return std::move(roster_);
    }

  private:
    Done read_overrides() {
        for (const auto& [header, name] : settings_.header_fields) {
            const auto field = field_named(name);
            if (!field) return Error(error::unknown_field, Arguments{{"header", header}, {"field", name}});
            overrides_[header_key(header)] = *field;
        }
        return done();
    }

    Done read_heads(const std::string& file) {
        auto& book = books_.back();
        for (std::size_t i = 0; i < book.sheets().size(); ++i) {
            SheetReading reading;
            reading.file = file;
            reading.sheet = book.sheets()[i].name;
            reading.hidden = book.sheets()[i].hidden;
            if (!reading.hidden) {
                OpenSheet sheet;
                sheet.book = books_.size() - 1;
                sheet.index = i;
                sheet.reading = static_cast<int>(roster_.sheets.size());
                if (const auto read = read_head(sheet); read.refused()) return read;
                if (sheet.header.plan.weight > 0) {
                    describe(sheet, reading);
                    open_.push_back(std::move(sheet));
                }
            }
            roster_.sheets.push_back(std::move(reading));
        }
        return done();
    }

    // A sheet that names neither file nor person counts them: it is left out where another sheet of its kind
    // reads whole.
    void leave_out_statistics() {
        const auto reads = [&](const OpenSheet& sheet) {
            return check_plan(sheet.header.plan, "", sheet.header.numeric).ok();
        };
        std::set<SheetKind> whole;
        for (const auto& sheet : open_)
            if (reads(sheet)) whole.insert(sheet.header.plan.kind);
        std::erase_if(open_, [&](const OpenSheet& sheet) {
            const auto& plan = sheet.header.plan;
            for (const auto field : {Field::file_no, Field::identity_number})
                if (plan.column_of(field) != nullptr) return false;
            if (!whole.contains(plan.kind) || reads(sheet)) return false;
            auto& reading = roster_.sheets[static_cast<std::size_t>(sheet.reading)];
            reading.kind.reset();
            reading.columns.clear();
            return true;
        });
    }

    Done read_head(OpenSheet& sheet) {
        auto& book = books_[sheet.book];
        auto merges = book.merges(sheet.index);
        if (merges.refused()) return merges.error();
        sheet.merges = std::move(merges).value();
        std::vector<HeadRow> head;
        const auto read = book.read_rows(sheet.index, [&](const sheets::Row& row) {
            HeadRow kept;
            kept.number = row.number;
            for (const auto& cell : row.cells) {
                if (is_blank_text(cell.text)) continue;
                auto value = given(cell);
                value.text = beginning(value.text, longest_header_text);
                kept.texts[cell.column] = tidied(value.text);
                kept.is_number[cell.column] = read_money(value).value.has_value();
            }
            if (!kept.texts.empty()) head.push_back(std::move(kept));
            return head.size() < head_rows;
        });
        if (read.refused()) return read;
        sheet.header = find_header(head, sheet.merges, rules_, overrides_);
        return done();
    }

    static void describe(const OpenSheet& sheet, SheetReading& reading) {
        reading.kind = sheet.header.plan.kind;
        reading.header_row = sheet.header.last_row;
        for (const auto& column : sheet.header.plan.columns) {
            reading.columns.push_back({column.column, column.header.text(), column.field, column.confidence,
                                       is_guess(column), column.by_hand});
        }
    }

    void stop(const ErrorCode& code, std::int64_t limit) {
        stopped_ = true;
        too_much_ = Error(code, Arguments{{"limit", std::to_string(limit)}});
    }

    // Gives every data row of a sheet.
    template <class Take>
    Done each_row(const OpenSheet& sheet, Take&& take) {
        RowCells cells(sheet.header.plan, sheet.merges, books_[sheet.book].is_delimited_text());
        auto& reading = roster_.sheets[static_cast<std::size_t>(sheet.reading)];
        return books_[sheet.book].read_rows(sheet.index, [&](const sheets::Row& row) {
            if (row.number <= sheet.header.last_row) return true;
            for (const auto& cell : row.cells) text_bytes_ += static_cast<std::int64_t>(cell.text.size());
            if (text_bytes_ > settings_.text_bytes) {
                stopped_ = true;
                too_much_ =
                    Error(error::too_much_text, Arguments{{"sheet", reading.sheet},
                                                          {"row", std::to_string(row.number)},
                                                          {"limit", std::to_string(settings_.text_bytes)}});
                return false;
            }
            const auto kind = cells.take(row);
            if (kind == RowKind::continued && !roster_.households.empty())
                roster_.households.back().left_out_rows.push_back(row.number);
            if (kind == RowKind::data) {
                take(cells, Place{sheet.reading, row.number});
                ++reading.rows;
                ++roster_.rows;
                if (roster_.rows > settings_.rows) stop(error::too_many_rows, settings_.rows);
                if (!stopped_ && progress_ && roster_.rows % rows_between_progress == 0)
                    stopped_ = !progress_(roster_.rows);
            }
            return !stopped_;
        });
    }

    Done read_files() {
        const OpenSheet* first = nullptr;
        for (const auto& sheet : open_) {
            if (sheet.header.plan.kind != SheetKind::files) continue;
            first = first == nullptr ? &sheet : first;
            const auto read = each_row(sheet, [&](const RowCells& cells, Place place) {
                roster_.households.push_back(read_household(cells, place, settings_.today));
                enter(roster_.households.back(), roster_.households.size() - 1);
                if (static_cast<std::int64_t>(roster_.households.size()) > settings_.households)
                    stop(error::too_many_households, settings_.households);
            });
            if (read.refused()) return read;
        }
        if (first == nullptr) {
            std::string names;
            for (const auto& sheet : roster_.sheets) names += (names.empty() ? "" : ", ") + sheet.sheet;
            return Error(error::no_file_sheet, Arguments{{"sheets", names}});
        }
        if (roster_.households.empty() && !stopped_) {
            return Error(
                error::no_households,
                Arguments{{"sheet", roster_.sheets[static_cast<std::size_t>(first->reading)].sheet}});
        }
        return done();
    }

    // Notes who and which file a household is; the later of two is refused.
    void enter(Household& household, std::size_t index) {
        if (!household.file_no.empty()) {
            const auto [known, fresh] = by_file_no_.emplace(file_key(household.file_no), index);
            if (!fresh) household.reasons.emplace_back(reason::duplicate_file_no);
        }
        if (const auto person = household.person_key(); !person.empty()) {
            if (!persons_.emplace(person, index).second)
                household.reasons.emplace_back(reason::duplicate_person);
        }
    }

    Done read_attached(const OpenSheet& sheet) {
        const auto kind = sheet.header.plan.kind;
        return each_row(sheet, [&](const RowCells& cells, Place place) {
            const auto file_no = read_file_no(cells[Field::file_no]);
            const auto found = by_file_no_.find(file_key(file_no));
            if (found == by_file_no_.end()) {
                const auto& reading = roster_.sheets[static_cast<std::size_t>(place.sheet)];
                roster_.unattached.push_back({reading.sheet, place.row, file_no});
                return;
            }
            auto& household = roster_.households[found->second];
            if (kind == SheetKind::members) {
                auto member = read_member(cells, place, settings_.today);
                if (!is_worker(member, household)) household.members.push_back(std::move(member));
            } else if (kind == SheetKind::help) {
                household.help.push_back(read_help(cells, place));
            } else {
                household.survey.push_back(read_survey(cells, place));
            }
        });
    }

    // Some offices list the worker among the members.
    static bool is_worker(const Member& member, const Household& household) {
        const auto relation = squeezed(member.relation, true);
        if (relation == "本人" || relation == "职工本人" || relation == "self" || relation == "worker")
            return true;
        return relation == "户主" && member.name == household.name;
    }

    void conclude_household(Household& household) const {
        const bool members_listed = std::ranges::any_of(
            open_, [](const auto& sheet) { return sheet.header.plan.kind == SheetKind::members; });
        if (members_listed && household.size &&
            *household.size != static_cast<int>(household.members.size()) + 1) {
            household.notes.push_back(note::size_differs);
        }
        conclude(household, *settings_.parameters);
    }

    const Settings& settings_;
    const std::function<bool(std::int64_t)>& progress_;
    HeaderRules rules_;
    Overrides overrides_;
    std::vector<sheets::Book> books_;
    std::vector<OpenSheet> open_;
    Roster roster_;
    std::unordered_map<std::string, std::size_t> by_file_no_, persons_;
    bool stopped_ = false;
    std::int64_t text_bytes_ = 0;
    std::optional<Error> too_much_;
};

}  // namespace

Result<std::vector<SheetReading>> read_columns(std::span<const sheets::Input> files,
                                               const Settings& settings) {
    const std::function<bool(std::int64_t)> no_progress;
    RosterReader reader(settings, no_progress);
    return reader.read_columns(files);
}

Result<Roster> read_roster(std::span<const sheets::Input> files, const Settings& settings,
                           const std::function<bool(std::int64_t rows)>& progress) {
    RosterReader reader(settings, progress);
    return reader.read(files);
}

}  // namespace bangfu::intake
