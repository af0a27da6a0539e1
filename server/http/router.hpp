// Finds the route of a method and a path. `{name}` in a pattern stands for one whole segment; a
// word said out loud goes before a parameter.
#pragma once

#include <map>
#include <memory>
#include <string>

#include "http/route.hpp"

namespace mellanrum::http {

class Router {
 public:
  /// Throws std::logic_error if two rows share method and path, or a path is no path.
  explicit Router(Routes routes);

  struct Match {
    const Route* route = nullptr;  ///< none if nothing fits
    std::map<std::string, std::string, std::less<>> parameters;
    std::vector<Method> allowed;  ///< what the path takes, where only the method does not fit
  };
  [[nodiscard]] Match find(Method method, std::string_view path) const;

  [[nodiscard]] const Routes& routes() const { return routes_; }

 private:
  struct Node {
    std::map<std::string, Node, std::less<>> words;
    std::unique_ptr<Node> parameter;
    std::map<Method, const Route*> routes;
  };
  [[nodiscard]] static const Node* descend(const Node& node,
                                           std::span<const std::string_view> segments);

  Routes routes_;
  Node root_;
};

}  // namespace mellanrum::http
