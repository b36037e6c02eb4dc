// SPDX-License-Identifier: Apache-2.0
// Logs: one line an event, a constant message and named values. There is no global logger: app/ makes one and
// hands it on. Personal data cannot be logged: a field takes plain values only, and Personal<T> is none.
#pragma once

#include <bangfu/base/ids.hpp>
#include <bangfu/base/result.hpp>
#include <bangfu/base/time.hpp>

#include <concepts>
#include <cstdint>
#include <filesystem>
#include <initializer_list>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace bangfu::log {

enum class Level { debug, info, warning, error, off };
enum class Form { plain, json };

std::string_view name_of(Level level);
std::optional<Level> level_named(std::string_view name);

struct Settings {
    Level level = Level::info;
    Form form = Form::plain;
    std::filesystem::path file;                                  // empty: standard error
    std::int64_t rotate_bytes = std::int64_t{10} * 1024 * 1024;  // then bangfu.log → bangfu.1.log → …
    int kept_files = 5;
};

// One named value of a line. Texts are views: they live as long as the call.
class Field {
  public:
    using Value = std::variant<bool, std::int64_t, double, std::string_view, std::string>;

    template <class T>
        requires std::convertible_to<const T&, std::string_view>
    Field(std::string_view key, const T& text) : key_(key), value_(std::string_view(text)) {}
    template <std::integral T>
        requires(!std::same_as<T, bool>)
    Field(std::string_view key, T number) : key_(key), value_(static_cast<std::int64_t>(number)) {}
    template <std::same_as<bool> T>
    Field(std::string_view key, T flag) : key_(key), value_(flag) {}
    Field(std::string_view key, double number) : key_(key), value_(number) {}
    template <class Tag>
    Field(std::string_view key, Id<Tag> id) : key_(key), value_(id.text()) {}
    Field(std::string_view key, Date day) : key_(key), value_(day.iso()) {}
    Field(std::string_view key, Instant instant) : key_(key), value_(instant.iso()) {}
    Field(std::string_view key, const std::filesystem::path& path) : key_(key), value_(path.string()) {}

    std::string_view key() const { return key_; }
    const Value& value() const { return value_; }

  private:
    std::string_view key_;
    Value value_;
};

// What a line may carry.
template <class T>
concept Loggable = std::constructible_from<Field, std::string_view, const T&>;

// Safe to use from all threads. Lines of warning and above are flushed at once.
class Logger {
  public:
    // Fault io: the file cannot be opened.
    explicit Logger(const Settings& settings);
    ~Logger();
    Logger(const Logger&) = delete;
    Logger& operator=(const Logger&) = delete;

    bool enabled(Level level) const { return level >= level_; }
    // `message` is a constant of the program ("listening"); what varies goes into fields.
    void write(Level level, std::string_view message, std::initializer_list<Field> fields = {}) const;
    void debug(std::string_view message, std::initializer_list<Field> f = {}) const {
        write(Level::debug, message, f);
    }
    void info(std::string_view message, std::initializer_list<Field> f = {}) const {
        write(Level::info, message, f);
    }
    void warning(std::string_view message, std::initializer_list<Field> f = {}) const {
        write(Level::warning, message, f);
    }
    void error(std::string_view message, std::initializer_list<Field> f = {}) const {
        write(Level::error, message, f);
    }
    void flush() const;

  private:
    struct Sink;
    Level level_;
    Form form_;
    std::unique_ptr<Sink> sink_;
};

}  // namespace bangfu::log
