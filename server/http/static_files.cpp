#include "http/static_files.hpp"

#include "http/problem_response.hpp"

namespace mellanrum::http {

namespace {

const StaticFile* find(std::span<const StaticFile> files, std::string_view path) {
  const auto found = std::ranges::find(files, path, &StaticFile::path);
  return found == files.end() ? nullptr : &*found;
}

const StaticFile* file_for(std::span<const StaticFile> files, const Request& request) {
  if (const auto* file = find(files, request.path)) return file;
  const auto last_segment = request.path.substr(request.path.rfind('/') + 1);
  const auto accept = request.header("accept").value_or("");
  const bool is_page = last_segment.find('.') == std::string::npos &&
                       (accept.find("text/html") != std::string_view::npos || accept == "*/*");
  return is_page ? find(files, "/index.html") : nullptr;
}

/// True unless gzip is missing or refused (`gzip;q=0`). Finer wishes change nothing here.
bool accepts_gzip(std::string_view accept_encoding) {
  const auto found = accept_encoding.find("gzip");
  if (found == std::string_view::npos) return false;
  std::string_view rest = accept_encoding.substr(found + 4);
  rest = rest.substr(0, rest.find(','));
  const auto quality = rest.find("q=");
  return quality == std::string_view::npos ||
         rest.find_first_of("123456789", quality) != std::string_view::npos;
}

}  // namespace

Response static_answer(std::span<const StaticFile> files, const Request& request) {
  if (request.method != Method::get) return method_not_allowed({Method::get}, request.language);
  const StaticFile* file = file_for(files, request);
  if (!file) throw not_found();
  Response response;
  response.content_type = file->content_type;
  response.headers["cache-control"] =
      file->is_immutable ? "public, max-age=31536000, immutable" : "no-cache";
  const bool is_compressible = !file->gzip.empty();
  if (is_compressible) response.headers["vary"] = "accept-encoding";
  const bool is_compressed =
      is_compressible && accepts_gzip(request.header("accept-encoding").value_or(""));
  if (is_compressed) response.headers["content-encoding"] = "gzip";
  response.body = is_compressed ? file->gzip : file->bytes;
  // One ETag a representation (RFC 9110 §8.8.3): the compressed one ends with `g`.
  std::string etag(file->etag);
  if (is_compressed && etag.ends_with('"')) etag.insert(etag.size() - 1, "-g");
  response.headers["etag"] = std::move(etag);
  return response;
}

}  // namespace mellanrum::http
