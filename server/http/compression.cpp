#include "http/compression.hpp"

#include <stdexcept>

#include <zlib.h>

namespace mellanrum::http {

namespace {

constexpr std::string_view etag_mark = "-g\"";

/// A third of the time of the usual level for a twentieth more bytes: answers are made anew each
/// time they are asked for.
constexpr int level = 3;
constexpr int gzip_window_bits = MAX_WBITS + 16;  // 16 makes it gzip, not zlib
constexpr int memory_level = 8;

bool is_text(std::string_view content_type) {
  return content_type.starts_with("application/json") || content_type.starts_with("text/");
}

/// True where no page, or one of our own, asked for it.
bool asks_for_itself(const Request& request) {
  const auto site = request.header("sec-fetch-site").value_or("none");
  return site == "none" || site == "same-origin";
}

}  // namespace

bool accepts_gzip(const Request& request) {
  const auto accepted = request.header("accept-encoding").value_or("");
  const auto found = accepted.find("gzip");
  if (found == std::string_view::npos) return false;
  std::string_view rest = accepted.substr(found + 4);
  rest = rest.substr(0, rest.find(','));
  const auto quality = rest.find("q=");
  return quality == std::string_view::npos ||
         rest.find_first_of("123456789", quality) != std::string_view::npos;
}

std::string gzip_of(std::string_view bytes) {
  z_stream stream{};
  if (deflateInit2(&stream, level, Z_DEFLATED, gzip_window_bits, memory_level,
                   Z_DEFAULT_STRATEGY) != Z_OK) {
    throw std::bad_alloc();
  }
  std::string packed(deflateBound(&stream, static_cast<uLong>(bytes.size())), '\0');
  // zlib never writes to what it reads.
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(packed.data());
  stream.avail_out = static_cast<uInt>(packed.size());
  const int result = deflate(&stream, Z_FINISH);
  packed.resize(stream.total_out);
  deflateEnd(&stream);
  if (result != Z_STREAM_END) throw std::runtime_error("a body could not be compressed");
  return packed;
}

void compress(const Request& request, Response& response) {
  if (!is_text(response.content_type) || response.headers.contains("content-encoding")) return;
  if (response.status != 200 && response.status != 304) return;
  response.headers["vary"] = "accept-encoding, sec-fetch-site";
  if (response.body.size() < compressed_bytes_min || !accepts_gzip(request) ||
      !asks_for_itself(request)) {
    return;
  }
  response.body = gzip_of(response.body);
  response.headers["content-encoding"] = "gzip";
  const auto etag = response.headers.find("etag");
  if (etag != response.headers.end()) etag->second = compressed_etag(etag->second);
}

std::string compressed_etag(std::string_view etag) {
  std::string marked(etag);
  if (marked.ends_with('"')) marked.replace(marked.size() - 1, 1, etag_mark);
  return marked;
}

std::string plain_etag(std::string_view etag) {
  std::string plain(etag);
  if (plain.ends_with(etag_mark))
    plain.replace(plain.size() - etag_mark.size(), etag_mark.size(), "\"");
  return plain;
}

}  // namespace mellanrum::http
