#include "ways.hpp"

#include <sodium.h>

#include <array>
#include <thread>

#include "base/id.hpp"

namespace mellanrum::bench {
namespace {

using Hash = std::array<unsigned char, crypto_hash_sha256_BYTES>;

Hash hash_of(unsigned char domain, std::initializer_list<std::string_view> parts) {
  crypto_hash_sha256_state state;
  crypto_hash_sha256_init(&state);
  crypto_hash_sha256_update(&state, &domain, 1);
  for (const auto part : parts) {
    crypto_hash_sha256_update(&state, reinterpret_cast<const unsigned char*>(part.data()),
                              part.size());
  }
  Hash hash;
  crypto_hash_sha256_final(&state, hash.data());
  return hash;
}

std::string_view view(const Hash& hash) {
  return {reinterpret_cast<const char*>(hash.data()), hash.size()};
}

std::string hex(const Hash& hash) {
  std::string text(2 * hash.size() + 1, '\0');
  sodium_bin2hex(text.data(), text.size(), hash.data(), hash.size());
  text.pop_back();
  return text;
}

/// The perfect subtrees of a Merkle tree (RFC 6962), largest first: all that is needed to go on.
class Frontier {
 public:
  void append(Hash leaf) {
    ++size_;
    for (auto size = size_; size % 2 == 0; size /= 2) {
      leaf = hash_of(1, {view(subtrees_.back()), view(leaf)});
      subtrees_.pop_back();
    }
    subtrees_.push_back(leaf);
  }
  [[nodiscard]] Hash root() const {
    Hash root = subtrees_.back();
    for (std::size_t i = subtrees_.size() - 1; i-- > 0;) {
      root = hash_of(1, {view(subtrees_[i]), view(root)});
    }
    return root;
  }
  [[nodiscard]] std::int64_t size() const { return size_; }

 private:
  std::int64_t size_ = 0;
  std::vector<Hash> subtrees_;
};

struct Waiting {
  std::string id;
  std::string commitment;
  Instant at;
};

/// Bounded, so that a long queue does not become one long transaction.
constexpr int batch_max = 5000;

std::vector<Waiting> take_waiting(store::Transaction& transaction) {
  return transaction.all(
      "SELECT id, commitment, at FROM bench_entries WHERE position IS NULL ORDER BY at, id "
      "LIMIT $1",
      {batch_max}, [](const store::Row& row) {
        return Waiting{row.string(0), row.string(1), row.instant(2)};
      });
}

/// The same entries in the same order, in one statement: one for each would take a second a batch.
void give_positions(store::Transaction& transaction, std::int64_t first) {
  transaction.execute(
      "UPDATE bench_entries SET position = $1 + given.place FROM "
      "(SELECT id, row_number() OVER (ORDER BY at, id) - 1 AS place FROM bench_entries "
      "WHERE position IS NULL ORDER BY at, id LIMIT $2) AS given "
      "WHERE bench_entries.id = given.id",
      {first, batch_max});
}

class Signer {
 public:
  Signer() { crypto_sign_keypair(public_.data(), secret_.data()); }
  [[nodiscard]] std::string sign(const std::string& text) const {
    std::array<unsigned char, crypto_sign_BYTES> signature;
    crypto_sign_detached(signature.data(), nullptr,
                         reinterpret_cast<const unsigned char*>(text.data()), text.size(),
                         secret_.data());
    std::string encoded(sodium_base64_encoded_len(signature.size(), sodium_base64_VARIANT_ORIGINAL),
                        '\0');
    sodium_bin2base64(encoded.data(), encoded.size(), signature.data(), signature.size(),
                      sodium_base64_VARIANT_ORIGINAL);
    encoded.pop_back();
    return encoded;
  }

 private:
  std::array<unsigned char, crypto_sign_PUBLICKEYBYTES> public_;
  std::array<unsigned char, crypto_sign_SECRETKEYBYTES> secret_;
};

/// Moves the one row of the tree head, as an act must that gives itself an index.
void move_tree_head(store::Transaction& transaction, const std::string& id,
                    const std::string& commitment) {
  const auto head =
      transaction
          .first("SELECT size, root FROM bench_head", {},
                 [](const store::Row& row) { return std::pair(row.integer(0), row.string(1)); })
          .value();
  // A chain in place of a tree: the cost is in the row that all acts share, not in the hashing.
  const Hash root = hash_of(1, {head.second, commitment});
  transaction.execute("UPDATE bench_entries SET position = $2 WHERE id = $1", {id, head.first});
  transaction.execute("UPDATE bench_head SET size = $1, root = $2", {head.first + 1, hex(root)});
}

}  // namespace

void make_tables(store::Database& database) {
  database.write([](store::Transaction& transaction) {
    transaction.execute_script(
        "DROP TABLE IF EXISTS bench_acts; DROP TABLE IF EXISTS bench_entries;"
        "DROP TABLE IF EXISTS bench_head; DROP TABLE IF EXISTS bench_checkpoints;"
        "CREATE TABLE bench_acts (id TEXT PRIMARY KEY, words TEXT NOT NULL);"
        "CREATE TABLE bench_entries (id TEXT PRIMARY KEY, at BIGINT NOT NULL,"
        "  commitment TEXT NOT NULL, position BIGINT);"
        "CREATE INDEX bench_entries_waiting ON bench_entries (at, id) WHERE position IS NULL;"
        "CREATE TABLE bench_head (size BIGINT NOT NULL, root TEXT NOT NULL);"
        "INSERT INTO bench_head VALUES (0, '');"
        "CREATE TABLE bench_checkpoints (size BIGINT PRIMARY KEY, root TEXT NOT NULL,"
        "  signature TEXT NOT NULL);");
  });
}

void act(store::Database& database, Way way, const Clock& clock, Random& random) {
  const Instant now = clock.now();
  const std::string id = make_uuid(now, random);
  const std::string commitment = hex(hash_of(0, {id}));
  database.write([&](store::Transaction& transaction) {
    transaction.execute("INSERT INTO bench_acts (id, words) VALUES ($1, $2)",
                        {id, "Ringde om återbesöket; hör av sig på fredag."});
    transaction.execute("INSERT INTO bench_entries (id, at, commitment) VALUES ($1, $2, $3)",
                        {id, now, commitment});
    if (way == Way::tree_head) move_tree_head(transaction, id, commitment);
  });
}

Sequenced sequence(store::Database& database, const std::atomic<bool>& is_over,
                   std::chrono::milliseconds interval) {
  const Signer signer;
  const SystemClock clock;
  Frontier tree;
  Sequenced done;
  for (;;) {
    const bool was_over = is_over;
    Frontier further;
    std::vector<Waiting> waiting;
    database.write([&](store::Transaction& transaction) {
      further = tree;
      waiting = take_waiting(transaction);
      if (waiting.empty()) return;
      give_positions(transaction, further.size());
      for (const auto& entry : waiting) further.append(hash_of(0, {entry.commitment}));
      const std::string root = hex(further.root());
      transaction.execute(
          "INSERT INTO bench_checkpoints (size, root, signature) VALUES ($1, $2, $3)",
          {further.size(), root, signer.sign(std::to_string(further.size()) + "\n" + root + "\n")});
    });
    tree = further;
    const Instant now = clock.now();
    for (const auto& entry : waiting) {
      done.waits_ms.push_back(static_cast<double>((now - entry.at).count()));
    }
    done.entries += waiting.size();
    done.checkpoints += waiting.empty() ? 0 : 1;
    if (waiting.empty() && was_over) return done;
    if (waiting.size() < batch_max && !was_over) std::this_thread::sleep_for(interval);
  }
}

}  // namespace mellanrum::bench
