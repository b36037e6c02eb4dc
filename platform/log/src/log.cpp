// SPDX-License-Identifier: Apache-2.0
// The one place that knows spdlog. A line is
//   plain:  2026-03-15T08:00:00.000Z info listening port=8080 address="a b"
//   json:   {"at":"2026-03-15T08:00:00.000Z","level":"info","message":"listening","port":8080}
// In a plain line a text with blanks, quotes or control characters stands as a JSON string, so a line stays
// one line.
#include <bangfu/base/text.hpp>
#include <bangfu/platform/json.hpp>
#include <bangfu/platform/log.hpp>

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>

#include <spdlog/logger.h>
#include <spdlog/sinks/rotating_file_sink.h>
#include <spdlog/sinks/stdout_sinks.h>

namespace bangfu::log {
namespace {

constexpr std::array<std::string_view, 5> level_names{"debug", "info", "warning", "error", "off"};

spdlog::level::level_enum spdlog_level(Level level) {
    switch (level) {
        case Level::debug:
            return spdlog::level::debug;
        case Level::info:
            return spdlog::level::info;
        case Level::warning:
            return spdlog::level::warn;
        case Level::error:
            return spdlog::level::err;
        case Level::off:
            break;
    }
    return spdlog::level::off;
}

std::string now_iso() {
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    return Instant{std::chrono::duration_cast<std::chrono::milliseconds>(now).count()}.iso();
}

// Bytes that are no text (a file name in another encoding) must not make the line unreadable.
std::string as_utf8(std::string_view text) {
    std::string out(text);
    if (!is_valid_utf8(out))
        std::replace_if(
            out.begin(), out.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; }, '?');
    return out;
}

void write_value(json::Writer& writer, const Field::Value& value) {
    if (const auto* flag = std::get_if<bool>(&value)) return writer.boolean(*flag);
    if (const auto* whole = std::get_if<std::int64_t>(&value)) return writer.integer(*whole);
    if (const auto* number = std::get_if<double>(&value))
        return std::isfinite(*number) ? writer.number(*number) : writer.null();
    if (const auto* view = std::get_if<std::string_view>(&value)) return writer.string(as_utf8(*view));
    writer.string(as_utf8(std::get<std::string>(value)));
}

// A JSON string that reads as well without its quotation marks.
bool is_one_word(std::string_view json) {
    return json.size() > 2 && json.front() == '"' && json.find_first_of(" \\=") == std::string_view::npos;
}

std::string json_line(Level level, std::string_view message, std::initializer_list<Field> fields) {
    json::Writer writer;
    writer.begin_object();
    writer.key("at");
    writer.string(now_iso());
    writer.key("level");
    writer.string(name_of(level));
    writer.key("message");
    writer.string(as_utf8(message));
    for (const auto& field : fields) {
        writer.key(field.key());
        write_value(writer, field.value());
    }
    writer.end_object();
    return writer.take();
}

std::string plain_line(Level level, std::string_view message, std::initializer_list<Field> fields) {
    auto line = now_iso();
    line.append(" ").append(name_of(level)).append(" ").append(as_utf8(message));
    std::replace(line.begin(), line.end(), '\n', ' ');
    for (const auto& field : fields) {
        json::Writer writer;
        write_value(writer, field.value());
        auto text = writer.take();
        if (is_one_word(text)) text = text.substr(1, text.size() - 2);
        line.append(" ").append(field.key()).append("=").append(text);
    }
    return line;
}

}  // namespace

std::string_view name_of(Level level) {
    return level_names[static_cast<std::size_t>(level)];
}

std::optional<Level> level_named(std::string_view name) {
    for (std::size_t i = 0; i < level_names.size(); ++i)
        if (level_names[i] == name) return static_cast<Level>(i);
    return std::nullopt;
}

struct Logger::Sink {
    spdlog::logger logger;
};

Logger::Logger(const Settings& settings) : level_(settings.level), form_(settings.form) {
    spdlog::sink_ptr sink;
    try {
        if (settings.file.empty())
            sink = std::make_shared<spdlog::sinks::stderr_sink_mt>();
        else
            sink = std::make_shared<spdlog::sinks::rotating_file_sink_mt>(
                settings.file.string(), static_cast<std::size_t>(settings.rotate_bytes),
                static_cast<std::size_t>(settings.kept_files));
    } catch (const spdlog::spdlog_ex& fault) {
        throw Fault(Fault::Kind::io, fault.what());
    }
    sink_ = std::make_unique<Sink>(Sink{spdlog::logger("bangfu", std::move(sink))});
    sink_->logger.set_pattern("%v");
    sink_->logger.set_level(spdlog_level(level_));
    sink_->logger.flush_on(spdlog::level::warn);
}

Logger::~Logger() {
    flush();
}

void Logger::write(Level level, std::string_view message, std::initializer_list<Field> fields) const {
    if (!enabled(level) || level == Level::off) return;
    const auto line =
        form_ == Form::json ? json_line(level, message, fields) : plain_line(level, message, fields);
    sink_->logger.log(spdlog_level(level), spdlog::string_view_t(line.data(), line.size()));
}

void Logger::flush() const {
    sink_->logger.flush();
}

}  // namespace bangfu::log
