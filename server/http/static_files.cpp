#include "http/static_files.hpp"

#include "base/text.hpp"
#include "http/compression.hpp"
#include "http/problem_response.hpp"

namespace mellanrum::http {

namespace {

const StaticFile* find(std::span<const StaticFile> files, std::string_view path) {
  const auto found = std::ranges::find(files, path, &StaticFile::path);
  return found == files.end() ? nullptr : &*found;
}

/// Who says nothing takes anything (RFC 9110 §12.5.1): monitors and load balancers ask like that.
bool takes_pages(const Request& request) {
  std::string accept(request.header("accept").value_or(""));
  for (char& c : accept) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return trimmed(accept).empty() || accept == "*/*" ||
         accept.find("text/html") != std::string::npos;
}

const StaticFile* file_for(std::span<const StaticFile> files, const Request& request) {
  if (const auto* file = find(files, request.path)) return file;
  const auto last_segment = request.path.substr(request.path.rfind('/') + 1);
  const bool is_page = last_segment.find('.') == std::string::npos && takes_pages(request);
  return is_page ? find(files, "/index.html") : nullptr;
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
  const bool is_compressed = is_compressible && accepts_gzip(request);
  if (is_compressed) response.headers["content-encoding"] = "gzip";
  response.body = is_compressed ? file->gzip : file->bytes;
  response.headers["etag"] = is_compressed ? compressed_etag(file->etag) : std::string(file->etag);
  return response;
}

}  // namespace mellanrum::http
