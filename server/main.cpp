// The program: reads the command and runs it.
#include "app/commands.hpp"

int main(int argc, char** argv) {
  return mellanrum::app::run(argc, argv);
}
