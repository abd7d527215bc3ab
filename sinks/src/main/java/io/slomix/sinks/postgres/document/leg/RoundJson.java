package io.slomix.sinks.postgres.document.leg;

import io.slomix.model.correlate.evidence.EvidenceLink.OlderNames;
import io.slomix.model.correlate.member.RoundFacts;
import io.slomix.model.evening.round.MergedRound;
import io.slomix.model.merge.FinalRound;
import io.slomix.model.result.RoundResult;
import io.slomix.model.result.StatsFileFacts;
import io.slomix.sinks.postgres.document.row.JsonRow;
import java.io.IOException;
import java.util.List;

/** Writes the row of {@code round}: what is known of it as a whole (R7, lua-round-event 10). */
public final class RoundJson {

  private RoundJson() {}

  public static void write(JsonRow row, MergedRound round) throws IOException {
    RoundFacts facts = round.facts();
    StatsFileFacts file = round.stats() == null ? null : round.stats().file();
    row.begin()
        .text("file", file == null ? null : file.file())
        .text("map", round.map())
        .number("round_number", round.roundNumber())
        .number("label", file == null ? null : (Integer) file.name().label())
        .text("status", status(round))
        .text("match_id", facts.matchId())
        .text("session_key", facts.sessionKey())
        .number("round_end", round.roundEnd());
    counting(row, round.stats());
    row.texts("aliases", facts.aliases());
    evidence(row, round);
    finalColumns(row, round.merged());
    row.end();
  }

  /** A round without a stats file waits for it, unless none is written for such a round (R15). */
  private static String status(MergedRound round) {
    if (round.stats() != null) {
      return round.stats().file().status().name();
    }
    return round.merged().aborted() ? "ABORTED" : "PENDING";
  }

  private static void counting(JsonRow row, RoundResult stats) throws IOException {
    row.flag("counted", stats != null && stats.file().counted())
        .flag("is_bot_round", stats != null && stats.botRound())
        .number("bots", stats == null ? 0 : stats.bots())
        .number("humans", stats == null ? 0 : stats.humans());
  }

  private static void evidence(JsonRow row, MergedRound round) throws IOException {
    var other = round.facts().other();
    OlderNames names = round.olderNames();
    List<String> conflicts = round.merged().conflictCodes();
    row.text("legs", round.merged().legs())
        .text("fp_start", names == null ? null : names.start())
        .text("fp_end", names == null ? null : names.end())
        .text("fp_clock", names == null ? null : names.clock())
        .text("fp_used", names == null ? null : names.used())
        .text("confidence", other == null ? null : other.confidence())
        .text("label_source", other == null ? null : other.labelSource())
        .text("conflicts", conflicts.isEmpty() ? null : String.join(";", conflicts));
  }

  private static void finalColumns(JsonRow row, FinalRound merged) throws IOException {
    boolean timed = merged.duration() != null;
    row.number("final_winner", merged.winner())
        .number("final_defender", merged.defender())
        .word("final_end_reason", merged.endReason())
        .number(
            "final_duration_s", timed ? StatsFileJson.seconds(merged.duration().millis()) : null)
        .word("final_duration_source", timed ? merged.duration().source() : null)
        .number("final_start", merged.start())
        .number("final_end", merged.end())
        .word("final_stopwatch_state", merged.state());
  }
}
