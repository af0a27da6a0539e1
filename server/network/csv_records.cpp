// Splitting a stream into lines in its own buffer, and lines into fields. Lines without a quote
// (nearly all) are split where they lie, without a copy.
#include "network/csv_records.hpp"

#include <algorithm>
#include <cstring>
#include <istream>

#include "network/read.hpp"
#include "network/text.hpp"

namespace mellanrum::network {
namespace {

constexpr std::size_t buffer_bytes_min = 1 << 17;
constexpr std::size_t buffer_bytes_max = 2 * record_bytes_max;
constexpr std::size_t fields_max = 64;
constexpr std::string_view byte_order_mark = "\xef\xbb\xbf";

}  // namespace

CsvRecords::CsvRecords(std::istream& stream, std::function<void(std::uint64_t)> progress)
    : stream_(stream), progress_(std::move(progress)), buffer_(buffer_bytes_min) {}

bool CsvRecords::fill() {
  if (begin_ > 0) {
    std::memmove(buffer_.data(), buffer_.data() + begin_, end_ - begin_);
    end_ -= begin_;
    begin_ = 0;
  }
  if (end_ == buffer_.size()) {  // one long line fills it
    if (end_ >= buffer_bytes_max) throw CsvBroken{lines_read_ + 1, "line is longer than 1 MiB"};
    buffer_.resize(2 * end_);
  }
  const std::size_t room = buffer_.size() - end_;
  stream_.read(buffer_.data() + end_, static_cast<std::streamsize>(room));
  const auto count = static_cast<std::size_t>(stream_.gcount());
  if (stream_.bad()) throw CsvBroken{lines_read_ + 1, "reading failed"};
  end_ += count;
  bytes_ += count;
  if (progress_) progress_(bytes_);
  return count > 0;
}

/// The next line without its line break, as a view into the buffer.
bool CsvRecords::take_line(std::string_view& line) {
  std::size_t searched = begin_;
  for (;;) {
    const auto* found =
        static_cast<const char*>(std::memchr(buffer_.data() + searched, '\n', end_ - searched));
    if (found != nullptr) {
      const auto stop = static_cast<std::size_t>(found - buffer_.data());
      line = {buffer_.data() + begin_, stop - begin_};
      begin_ = stop + 1;
      break;
    }
    const std::size_t pending = end_ - begin_;
    if (!fill()) {
      if (pending == 0) return false;
      line = {buffer_.data() + begin_, pending};
      begin_ = end_;
      break;
    }
    searched = begin_ + pending;
  }
  if (line.size() > record_bytes_max) {
    throw CsvBroken{lines_read_ + 1, "line is longer than 1 MiB"};
  }
  ++lines_read_;
  if (lines_read_ == 1 && line.starts_with(byte_order_mark)) line.remove_prefix(3);
  if (line.ends_with('\r')) line.remove_suffix(1);
  return true;
}

bool CsvRecords::next() {
  std::string_view line;
  do {
    if (!take_line(line)) return false;
  } while (trim(line).empty());
  line_ = lines_read_;
  if (separator_ == 0) choose_separator(line);
  fields_.clear();
  if (line.find('"') == std::string_view::npos) {
    split_bare(line);
  } else {
    split_quoted(line);
  }
  if (fields_.size() > fields_max) throw CsvBroken{line_, "more than 64 fields in a row"};
  return true;
}

void CsvRecords::choose_separator(std::string_view header) {
  separator_ = ',';
  for (const char candidate : {';', '\t'}) {
    if (std::count(header.begin(), header.end(), candidate) >
        std::count(header.begin(), header.end(), separator_)) {
      separator_ = candidate;
    }
  }
}

void CsvRecords::split_bare(std::string_view line) {
  for (;;) {
    const std::size_t stop = line.find(separator_);
    fields_.push_back(trim(line.substr(0, stop)));
    if (stop == std::string_view::npos || fields_.size() > fields_max) return;
    line.remove_prefix(stop + 1);
  }
}

void CsvRecords::split_quoted(std::string_view line) {
  std::string record(line);  // grows by further lines while a quote is open
  unquoted_.clear();
  std::vector<std::pair<std::size_t, std::size_t>> places;  // in unquoted_, which may still move
  std::size_t at = 0;
  for (;;) {
    const std::size_t begin = unquoted_.size();
    while (at < record.size() && record[at] == ' ') ++at;
    if (at < record.size() && record[at] == '"') {
      for (++at;; ++at) {
        if (at == record.size()) {
          std::string_view more;
          if (!take_line(more)) throw CsvBroken{line_, "a quote is never closed"};
          if (record.size() + more.size() > record_bytes_max) {
            throw CsvBroken{line_, "record is longer than 1 MiB"};
          }
          record += '\n';
          record += more;
        }
        if (record[at] != '"') {
          unquoted_ += record[at];
        } else if (at + 1 < record.size() && record[at + 1] == '"') {
          unquoted_ += record[at++];
        } else {
          break;
        }
      }
      ++at;
      while (at < record.size() && record[at] == ' ') ++at;
      if (at < record.size() && record[at] != separator_) {
        throw CsvBroken{line_, "text after a closing quote"};
      }
    } else {
      const std::size_t stop = std::min(record.find(separator_, at), record.size());
      const std::string_view bare = trim(std::string_view(record).substr(at, stop - at));
      if (bare.find('"') != std::string_view::npos) {
        throw CsvBroken{line_, "a quote inside an unquoted field"};
      }
      unquoted_ += bare;
      at = stop;
    }
    places.emplace_back(begin, unquoted_.size() - begin);
    if (at >= record.size() || places.size() > fields_max) break;
    ++at;  // the separator
  }
  for (const auto& [begin, size] : places) {
    fields_.push_back(std::string_view(unquoted_).substr(begin, size));
  }
}

}  // namespace mellanrum::network
