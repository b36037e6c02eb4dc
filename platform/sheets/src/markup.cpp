// SPDX-License-Identifier: Apache-2.0
#include "markup.hpp"

#include <cstring>
#include <memory>

#include <expat.h>

namespace bangfu::sheets {
namespace {

constexpr int chunk_bytes = 1 << 16;

struct Parse {
    XML_Parser parser;
    MarkupReader& reader;
    bool doctype = false;
};

std::string_view local(const char* name) {
    const char* colon = std::strchr(name, ':');
    return colon == nullptr ? name : colon + 1;
}

void stop_where_told(Parse& parse) {
    if (parse.reader.refusal || parse.reader.enough) XML_StopParser(parse.parser, XML_FALSE);
}

void on_start(void* data, const XML_Char* name, const XML_Char** attributes) {
    auto& parse = *static_cast<Parse*>(data);
    if (parse.reader.refusal || parse.reader.enough) return;
    parse.reader.start(local(name), attributes);
    stop_where_told(parse);
}

void on_end(void* data, const XML_Char* name) {
    auto& parse = *static_cast<Parse*>(data);
    if (parse.reader.refusal || parse.reader.enough) return;
    parse.reader.end(local(name));
    stop_where_told(parse);
}

void on_text(void* data, const XML_Char* characters, int length) {
    auto& parse = *static_cast<Parse*>(data);
    if (parse.reader.refusal || parse.reader.enough) return;
    parse.reader.text({characters, static_cast<std::size_t>(length)});
}

void on_doctype(void* data, const XML_Char*, const XML_Char*, const XML_Char*, int) {
    auto& parse = *static_cast<Parse*>(data);
    parse.doctype = true;
    XML_StopParser(parse.parser, XML_FALSE);
}

struct Free {
    void operator()(XML_ParserStruct* parser) const { XML_ParserFree(parser); }
};

}  // namespace

const char* attribute(const char** attributes, std::string_view name) {
    for (; attributes[0] != nullptr; attributes += 2) {
        if (local(attributes[0]) == name) return attributes[1];
    }
    return nullptr;
}

Done read_markup(Package& package, std::string_view part, MarkupReader& reader) {
    auto opened = package.part(part);
    if (opened.refused()) return opened.error();
    std::unique_ptr<XML_ParserStruct, Free> parser(XML_ParserCreate(nullptr));
    if (!parser) throw std::bad_alloc();
    Parse parse{parser.get(), reader};
    XML_SetUserData(parser.get(), &parse);
    XML_SetElementHandler(parser.get(), on_start, on_end);
    XML_SetCharacterDataHandler(parser.get(), on_text);
    XML_SetStartDoctypeDeclHandler(parser.get(), on_doctype);
    while (true) {
        void* room = XML_GetBuffer(parser.get(), chunk_bytes);
        if (room == nullptr) throw std::bad_alloc();
        const auto got = opened->read(static_cast<char*>(room), chunk_bytes);
        if (got.refused()) return got.error();
        const auto status = XML_ParseBuffer(parser.get(), static_cast<int>(*got), *got == 0 ? 1 : 0);
        if (reader.refusal) return *reader.refusal;
        if (reader.enough) return done();
        if (status != XML_STATUS_OK) {
            const auto line = XML_GetCurrentLineNumber(parser.get());
            if (parse.doctype) {
                return Error(error::forbidden_markup, Arguments{{"file", package.file()},
                                                                {"part", std::string(part)},
                                                                {"line", std::to_string(line)}});
            }
            return package.damaged(part, XML_ErrorString(XML_GetErrorCode(parser.get())), line);
        }
        if (*got == 0) return done();
    }
}

}  // namespace bangfu::sheets
