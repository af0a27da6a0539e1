// JSON written as it comes, without a tree: a network of a million nodes needs no more memory than
// a small one. Internal to network/.
#pragma once
#include <charconv>
#include <cmath>
#include <concepts>
#include <cstdint>
#include <ostream>
#include <string_view>

namespace mellanrum::network {

/// The shortest text that reads back to the same value.
template <class Number>
requires std::integral<Number> || std::floating_point<Number>
void write_number(std::ostream& out, Number number) {
  char text[32];
  const auto end = std::to_chars(text, text + sizeof text, number).ptr;
  out.write(text, end - text);
}

class JsonStream {
 public:
  explicit JsonStream(std::ostream& out) : out_(out) {}

  JsonStream& begin_object() { return open('{'); }
  JsonStream& end_object() { return close('}'); }
  JsonStream& begin_array() { return open('['); }
  JsonStream& end_array() { return close(']'); }

  JsonStream& key(std::string_view name) {
    comma();
    text(name);
    out_ << ':';
    first_ = true;
    return *this;
  }
  JsonStream& value(std::string_view words) {
    comma();
    text(words);
    return *this;
  }
  JsonStream& value(const char* words) { return value(std::string_view(words)); }
  JsonStream& value(bool truth) {
    comma();
    out_ << (truth ? "true" : "false");
    return *this;
  }
  JsonStream& value(double number) {
    comma();
    if (std::isfinite(number)) {
      write_number(out_, number);
    } else {
      out_ << "null";
    }
    return *this;
  }
  JsonStream& value(std::unsigned_integral auto number) {
    comma();
    write_number(out_, number);
    return *this;
  }
  template <class Value>
  JsonStream& field(std::string_view name, const Value& content) {
    return key(name).value(content);
  }
  /// The next item begins on a line of its own.
  JsonStream& new_line() {
    line_ = true;
    return *this;
  }

 private:
  JsonStream& open(char bracket) {
    comma();
    out_ << bracket;
    first_ = true;
    return *this;
  }
  JsonStream& close(char bracket) {
    out_ << bracket;
    first_ = false;
    line_ = false;
    return *this;
  }
  void comma() {
    if (!first_) out_ << ',';
    first_ = false;
    if (line_) out_ << '\n';
    line_ = false;
  }
  void text(std::string_view words) {
    static constexpr char hex[] = "0123456789abcdef";
    out_ << '"';
    for (const char c : words) {
      const auto byte = static_cast<unsigned char>(c);
      if (c == '"' || c == '\\') {
        out_ << '\\' << c;
      } else if (byte < 0x20) {
        out_ << "\\u00" << hex[byte >> 4] << hex[byte & 15];
      } else {
        out_ << c;
      }
    }
    out_ << '"';
  }

  std::ostream& out_;
  bool first_ = true;
  bool line_ = false;
};

}  // namespace mellanrum::network
