// SPDX-License-Identifier: Apache-2.0
//
// An xlsx is a zip of XML parts (ECMA-376). `_rels/.rels` names the workbook part; the workbook lists the
// sheets in the order of their tabs, each with a relation id; the workbook's own .rels turns the id into a
// part name, relative to the workbook's folder or, with a leading slash, to the package. Styles and shared
// texts are found the same way. What a lenient program would read without .rels is read here too, from the
// customary names.
#include "markup.hpp"
#include "number_format.hpp"
#include "xlsx.hpp"

#include <algorithm>
#include <cstdlib>
#include <cstring>

namespace bangfu::sheets {
namespace {

struct Relation {
    std::string id, type, target;
};

class Relations final : public MarkupReader {
  public:
    void start(std::string_view name, const char** attributes) override {
        if (name != "Relationship" || found.size() > 4096) return;
        const char* id = attribute(attributes, "Id");
        const char* type = attribute(attributes, "Type");
        const char* target = attribute(attributes, "Target");
        if (id != nullptr && type != nullptr && target != nullptr) found.push_back({id, type, target});
    }
    void end(std::string_view) override {}
    void text(std::string_view) override {}
    std::vector<Relation> found;
};

class Workbook final : public MarkupReader {
  public:
    void start(std::string_view name, const char** attributes) override {
        if (name == "sheet") {
            const char* title = attribute(attributes, "name");
            const char* state = attribute(attributes, "state");
            sheets.push_back(
                {title == nullptr ? "" : title, state != nullptr && std::strcmp(state, "visible") != 0});
            // r:id; `sheetId` has another local name, and nothing else ends in ":id".
            const char* id = attribute(attributes, "id");
            ids.emplace_back(id == nullptr ? "" : id);
            enough = sheets.size() > 4096;
        } else if (name == "workbookPr") {
            const char* flag = attribute(attributes, "date1904");
            epoch_1904 = flag != nullptr && (std::strcmp(flag, "1") == 0 || std::strcmp(flag, "true") == 0);
        }
    }
    void end(std::string_view) override {}
    void text(std::string_view) override {}
    std::vector<Sheet> sheets;
    std::vector<std::string> ids;
    bool epoch_1904 = false;
};

class Styles final : public MarkupReader {
  public:
    void start(std::string_view name, const char** attributes) override {
        if (name == "cellXfs") inside_ = true;
        if (name == "numFmt") {
            const char* id = attribute(attributes, "numFmtId");
            const char* code = attribute(attributes, "formatCode");
            if (id != nullptr && code != nullptr && own_.size() < 65'536) {
                own_[std::atoi(id)] = is_date_format(std::string_view(code));
            }
        } else if (name == "xf" && inside_ && is_date.size() < 1'000'000) {
            const char* id = attribute(attributes, "numFmtId");
            const int number = id == nullptr ? 0 : std::atoi(id);
            const auto own = own_.find(number);
            is_date.push_back(own != own_.end() ? own->second : is_date_format(number));
        }
    }
    void end(std::string_view name) override {
        if (name == "cellXfs") inside_ = false;
    }
    void text(std::string_view) override {}
    std::vector<char> is_date;

  private:
    std::map<int, bool> own_;
    bool inside_ = false;
};

class Strings final : public MarkupReader {
  public:
    Strings(SharedTexts& into, const Package& package) : into_(into), package_(package) {}
    void start(std::string_view name, const char**) override {
        if (name == "rPh") phonetic_ = true;
        if (name == "t") collecting_ = !phonetic_;
    }
    void end(std::string_view name) override {
        if (name == "rPh") phonetic_ = false;
        if (name == "t" && collecting_) {
            collecting_ = false;
            append_unescaped(into_.block, piece_);
            piece_.clear();
        }
        if (name != "si") return;
        into_.ends.push_back(into_.block.size());
        const auto limit = package_.limits().shared_text_bytes;
        if (into_.block.size() + into_.ends.size() * sizeof(std::uint64_t) > limit) refuse(limit);
    }
    void text(std::string_view characters) override {
        if (!collecting_) return;
        piece_ += characters;
        const auto limit = package_.limits().shared_text_bytes;
        if (piece_.size() > limit) refuse(limit);
    }

  private:
    void refuse(std::uint64_t limit) {
        refusal = Error(
            error::too_large,
            Arguments{{"file", package_.file()}, {"what", "shared texts"}, {"limit", std::to_string(limit)}});
    }
    SharedTexts& into_;
    const Package& package_;
    std::string piece_;
    bool collecting_ = false;
    bool phonetic_ = false;
};

// The part a relation of `base` points to.
std::string target_part(const std::string& base, std::string_view target) {
    if (target.starts_with('/')) return std::string(target.substr(1));
    auto folder = base.substr(0, base.rfind('/') == std::string::npos ? 0 : base.rfind('/') + 1);
    while (target.starts_with("../")) {
        target.remove_prefix(3);
        if (!folder.empty()) folder.pop_back();
        folder.erase(folder.rfind('/') == std::string::npos ? 0 : folder.rfind('/') + 1);
    }
    if (target.starts_with("./")) target.remove_prefix(2);
    return folder + std::string(target);
}

std::string relations_of(const std::string& part) {
    const auto slash = part.rfind('/');
    const auto at = slash == std::string::npos ? 0 : slash + 1;
    return part.substr(0, at) + "_rels/" + part.substr(at) + ".rels";
}

Result<std::string> workbook_part(Package& package) {
    if (package.has("_rels/.rels")) {
        Relations relations;
        if (const auto read = read_markup(package, "_rels/.rels", relations); read.refused())
            return read.error();
        for (const auto& relation : relations.found) {
            if (relation.type.ends_with("/officeDocument")) return target_part("", relation.target);
        }
    }
    return std::string("xl/workbook.xml");
}

}  // namespace

Result<std::unique_ptr<Book::Content>> Book::Xlsx::open(const Input& input, const Limits& limits) {
    auto package = Package::open(input, limits);
    if (package.refused()) return package.error();
    std::unique_ptr<Xlsx> book(new Xlsx(std::move(package).value()));
    if (const auto read = book->read_structure(); read.refused()) return read.error();
    return std::unique_ptr<Book::Content>(std::move(book));
}

Done Book::Xlsx::read_structure() {
    if (!package_.has("[Content_Types].xml") && !package_.has("xl/workbook.xml")) {
        return Error(error::unsupported_type, Arguments{{"file", package_.file()}});
    }
    const auto workbook = workbook_part(package_);
    if (workbook.refused()) return workbook.error();
    if (!workbook->ends_with(".xml") || workbook->find("xl/") == std::string::npos ||
        !package_.has(*workbook)) {
        return Error(error::unsupported_type, Arguments{{"file", package_.file()}});  // docx, pptx, xlsb …
    }
    Workbook reader;
    if (const auto read = read_markup(package_, *workbook, reader); read.refused()) return read.error();
    if (static_cast<int>(reader.sheets.size()) > package_.limits().sheets) {
        return Error(error::too_large, Arguments{{"file", package_.file()},
                                                 {"what", "sheets"},
                                                 {"limit", std::to_string(package_.limits().sheets)}});
    }
    epoch_1904_ = reader.epoch_1904;
    sheets = std::move(reader.sheets);
    relation_ids_ = std::move(reader.ids);
    if (sheets.empty()) return package_.damaged(*workbook, "the workbook has no sheet");
    if (const auto read = read_links(*workbook); read.refused()) return read.error();
    if (const auto read = read_styles(); read.refused()) return read.error();
    return read_shared_texts();
}

Done Book::Xlsx::read_links(const std::string& workbook) {
    Relations relations;
    if (package_.has(relations_of(workbook))) {
        const auto read = read_markup(package_, relations_of(workbook), relations);
        if (read.refused()) return read.error();
    }
    parts_.resize(sheets.size());
    for (const auto& relation : relations.found) {
        const auto part = target_part(workbook, relation.target);
        if (relation.type.ends_with("/styles")) styles_part_ = part;
        if (relation.type.ends_with("/sharedStrings")) shared_part_ = part;
        for (std::size_t i = 0; i < sheets.size(); ++i) {
            if (relation.id == relation_ids_[i] && relation.type.ends_with("/worksheet")) parts_[i] = part;
        }
    }
    if (relations.found.empty()) {
        for (std::size_t i = 0; i < sheets.size(); ++i) {
            parts_[i] = "xl/worksheets/sheet" + std::to_string(i + 1) + ".xml";
        }
        if (package_.has("xl/styles.xml")) styles_part_ = "xl/styles.xml";
        if (package_.has("xl/sharedStrings.xml")) shared_part_ = "xl/sharedStrings.xml";
    }
    // A tab that is a chart or a macro sheet has no rows: it leaves the list.
    for (std::size_t i = sheets.size(); i-- > 0;) {
        if (!parts_[i].empty()) continue;
        const auto at = static_cast<std::ptrdiff_t>(i);
        parts_.erase(parts_.begin() + at);
        sheets.erase(sheets.begin() + at);
        relation_ids_.erase(relation_ids_.begin() + at);
    }
    if (sheets.empty()) return package_.damaged(workbook, "the workbook has no sheet of cells");
    return done();
}

Done Book::Xlsx::read_styles() {
    if (styles_part_.empty() || !package_.has(styles_part_)) return done();
    Styles reader;
    if (const auto read = read_markup(package_, styles_part_, reader); read.refused()) return read.error();
    style_is_date_ = std::move(reader.is_date);
    return done();
}

Done Book::Xlsx::read_shared_texts() {
    if (shared_part_.empty() || !package_.has(shared_part_)) return done();
    Strings reader(shared_, package_);
    return read_markup(package_, shared_part_, reader);
}

}  // namespace bangfu::sheets
