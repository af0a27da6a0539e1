#include "http/router.hpp"

#include <stdexcept>

namespace mellanrum::http {

namespace {

std::vector<std::string_view> segments_of(std::string_view path) {
  std::vector<std::string_view> segments;
  for (std::size_t start = 1; start <= path.size();) {
    const auto end = std::min(path.find('/', start), path.size());
    segments.push_back(path.substr(start, end - start));
    start = end + 1;
  }
  return segments;
}

bool is_parameter(std::string_view segment) {
  return segment.size() > 2 && segment.front() == '{' && segment.back() == '}';
}

}  // namespace

Router::Router(Routes routes) : routes_(std::move(routes)) {
  for (const Route& route : routes_) {
    if (!route.path.starts_with('/')) {
      throw std::logic_error("a route's path starts with /: " + std::string(route.path));
    }
    if (route.audit.is_recorded() && std::holds_alternative<BareHandler>(route.handler)) {
      throw std::logic_error("a bare handler has no transaction for its audit entry: " +
                             std::string(route.path));
    }
    Node* node = &root_;
    for (const auto segment : segments_of(route.path)) {
      if (!is_parameter(segment)) {
        node = &node->words[std::string(segment)];
        continue;
      }
      if (!node->parameter) node->parameter = std::make_unique<Node>();
      node = node->parameter.get();
    }
    if (!node->routes.emplace(route.method, &route).second) {
      throw std::logic_error("two routes for " + std::string(route.path));
    }
  }
}

const Router::Node* Router::descend(const Node& node, std::span<const std::string_view> segments) {
  if (segments.empty()) return node.routes.empty() ? nullptr : &node;
  const auto rest = segments.subspan(1);
  if (const auto word = node.words.find(segments.front()); word != node.words.end()) {
    if (const Node* found = descend(word->second, rest)) return found;
  }
  if (!node.parameter || segments.front().empty()) return nullptr;
  return descend(*node.parameter, rest);
}

Router::Match Router::find(Method method, std::string_view path) const {
  Match match;
  if (!path.starts_with('/')) return match;
  const auto segments = segments_of(path);
  // Deeper than any route, and so bounded whatever a stranger sends.
  constexpr std::size_t segments_max = 16;
  if (segments.size() > segments_max) return match;
  const Node* node = descend(root_, segments);
  if (!node) return match;
  const auto found = node->routes.find(method);
  if (found == node->routes.end()) {
    for (const auto& [allowed, route] : node->routes) match.allowed.push_back(allowed);
    return match;
  }
  match.route = found->second;
  const auto pattern = segments_of(match.route->path);
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    if (!is_parameter(pattern[i])) continue;
    match.parameters.emplace(pattern[i].substr(1, pattern[i].size() - 2), segments[i]);
  }
  return match;
}

}  // namespace mellanrum::http
