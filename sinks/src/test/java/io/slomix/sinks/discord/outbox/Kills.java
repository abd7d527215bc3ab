package io.slomix.sinks.discord.outbox;

/** Ends the process at one of its steps: counts the steps, and throws at the chosen one. */
final class Kills {

  private int left = Integer.MAX_VALUE;
  private int passed;

  void after(int steps) {
    left = steps;
    passed = 0;
  }

  void never() {
    left = Integer.MAX_VALUE;
  }

  /** How many steps were passed since the last choice. */
  int passed() {
    return passed;
  }

  void point() {
    if (passed++ >= left) {
      left = Integer.MAX_VALUE;
      throw new ScriptedChannel.Killed();
    }
  }
}
