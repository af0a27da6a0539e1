// When the write-ahead log is moved into the database file.
#pragma once

namespace mellanrum::store::sqlite {

/// In pages of 4 KiB of the log.
struct Checkpoints {
  /// SQLite's own default; nothing is gained below it.
  int when_idle = 1000;
  /// While writes queue up the log may grow further, since moving it costs two fsyncs.
  int when_busy = 8000;
  /// Readers that follow on each other keep the log from starting over. At 256 MiB they are made
  /// to wait for a moment instead of letting it grow for ever.
  int alone = 65536;
};

}  // namespace mellanrum::store::sqlite
