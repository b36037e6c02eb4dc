// SPDX-License-Identifier: Apache-2.0
//
// The reading of a Chinese sign in a name depends on its place: at the head it is a surname (单 shan), of one
// sign or two (万俟 moqi); elsewhere the common reading holds. So the first two signs are read together and
// each other sign for itself. A transliterator costs tens of milliseconds to make and microseconds to ask,
// hence one per thread with what it said kept.
#include "domain/names.hpp"

#include <bangfu/base/assert.hpp>

#include <algorithm>
#include <memory>
#include <unordered_map>

#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

namespace bangfu::people {
namespace {

constexpr std::size_t kept_readings = 65'536;

class Reader {
  public:
    explicit Reader(const char* rules) {
        UErrorCode status = U_ZERO_ERROR;
        transliterator_.reset(icu::Transliterator::createInstance(rules, UTRANS_FORWARD, status));
        ASSERT(U_SUCCESS(status));
    }
    const std::string& read(const icu::UnicodeString& signs) {
        std::string key;
        signs.toUTF8String(key);
        if (const auto found = kept_.find(key); found != kept_.end()) return found->second;
        if (kept_.size() >= kept_readings) kept_.clear();
        icu::UnicodeString text(signs);
        transliterator_->transliterate(text);
        std::string reading;
        text.toUTF8String(reading);
        return kept_.emplace(std::move(key), std::move(reading)).first->second;
    }

  private:
    std::unique_ptr<icu::Transliterator> transliterator_;
    std::unordered_map<std::string, std::string> kept_;
};

Reader& head_reader() {
    thread_local Reader reader("Han-Latin/Names; Latin-ASCII; Lower");
    return reader;
}
Reader& sign_reader() {
    thread_local Reader reader("Han-Latin; Latin-ASCII; Lower");
    return reader;
}

bool is_han(UChar32 sign) {
    return u_hasBinaryProperty(sign, UCHAR_IDEOGRAPHIC) != 0;
}

// Takes the syllables of a reading ("mo qi") into the forms.
void take(std::string_view reading, NameForms& forms) {
    bool at_start = true;
    for (const char c : reading) {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (letter) {
            if (at_start) forms.initials += c;
            forms.pinyin += c;
        }
        at_start = c == ' ';
    }
}

std::size_t sign_bytes(char lead) {
    const auto byte = static_cast<unsigned char>(lead);
    return byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

std::vector<std::string> bigrams(std::string_view text) {
    std::vector<std::string_view> signs;
    while (!text.empty()) {
        const auto bytes = std::min(sign_bytes(text[0]), text.size());
        signs.push_back(text.substr(0, bytes));
        text.remove_prefix(bytes);
    }
    std::vector<std::string> grams;
    if (signs.size() == 1) grams.emplace_back(signs[0]);
    for (std::size_t i = 0; i + 1 < signs.size(); ++i)
        grams.push_back(std::string(signs[i]) + std::string(signs[i + 1]));
    return grams;
}

}  // namespace

std::string plain_name(std::string_view typed) {
    std::string plain;
    while (!typed.empty()) {
        const auto bytes = std::min(sign_bytes(typed[0]), typed.size());
        const auto sign = typed.substr(0, bytes);
        typed.remove_prefix(bytes);
        if (sign == " " || sign == "\t" || sign == "\xE3\x80\x80" || sign == "\xC2\xA0" || sign == "·" ||
            sign == "•" || sign == "．")
            continue;
        if (bytes == 1 && sign[0] >= 'A' && sign[0] <= 'Z')
            plain += static_cast<char>(sign[0] - 'A' + 'a');
        else
            plain += sign;
    }
    return plain;
}

NameForms name_forms(std::string_view name) {
    const auto text =
        icu::UnicodeString::fromUTF8(icu::StringPiece(name.data(), static_cast<int32_t>(name.size())));
    NameForms forms;
    int32_t at = 0;
    while (at < text.length()) {
        const int32_t next = text.moveIndex32(at, 1);
        if (!is_han(text.char32At(at))) {  // letters go together up to the next Chinese sign
            int32_t end = next;
            while (end < text.length() && !is_han(text.char32At(end))) end = text.moveIndex32(end, 1);
            take(sign_reader().read(text.tempSubStringBetween(at, end)), forms);
            at = end;
        } else if (at == 0) {
            const bool two = next < text.length() && is_han(text.char32At(next));
            const int32_t end = two ? text.moveIndex32(next, 1) : next;
            take(head_reader().read(text.tempSubStringBetween(at, end)), forms);
            at = end;
        } else {
            take(sign_reader().read(text.tempSubStringBetween(at, next)), forms);
            at = next;
        }
    }
    return forms;
}

std::vector<std::string> grams_of(std::string_view name, const NameForms& forms) {
    auto grams = bigrams(plain_name(name));
    for (const auto& form : {forms.pinyin, forms.initials})
        for (auto& gram : bigrams(form)) grams.push_back(std::move(gram));
    std::sort(grams.begin(), grams.end());
    grams.erase(std::unique(grams.begin(), grams.end()), grams.end());
    return grams;
}

std::vector<std::string> grams_of_word(std::string_view word, std::size_t limit) {
    std::vector<std::string> grams;
    for (auto& gram : bigrams(word))
        if (grams.size() < limit && std::find(grams.begin(), grams.end(), gram) == grams.end())
            grams.push_back(std::move(gram));
    return grams;
}

}  // namespace bangfu::people
