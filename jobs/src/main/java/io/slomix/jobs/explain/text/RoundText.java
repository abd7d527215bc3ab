package io.slomix.jobs.explain.text;

import io.slomix.jobs.explain.Explanation.OfRound;
import io.slomix.jobs.text.Printable;
import io.slomix.model.correlate.evidence.EvidenceState;
import io.slomix.model.differential.Residuals;
import io.slomix.model.evidence.Reason;
import io.slomix.model.match.file.FileStatus;
import io.slomix.model.result.PlayerResult;
import io.slomix.model.result.RoundResult;
import io.slomix.model.result.StatsFileFacts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes what a round is, why it has its status, and how its players were read. */
final class RoundText {

  private static final int DIGEST_SHOWN = 12;
  private static final String PLAYER = "  %-10s %-4s %-17s %6s %6s %8s %8s  %s";

  private final OfRound explanation;
  private final RoundResult round;
  private final StatsFileFacts file;
  private final StoredRound stored;
  private final List<String> lines = new ArrayList<>();

  RoundText(OfRound explanation, StoredRound stored) {
    this.explanation = explanation;
    this.round = explanation.round();
    this.file = round.file();
    this.stored = stored;
  }

  List<String> lines() {
    String heading = RoundHeading.of(round, explanation.zone());
    lines.add(heading.substring(0, 1).toUpperCase(Locale.ROOT) + heading.substring(1));
    lines.add("");
    identity();
    status();
    lines.addAll(PairingText.lines(round, explanation.rules()));
    facts();
    if (!round.players().isEmpty()) {
      players();
    }
    return lines;
  }

  private void identity() {
    add("number", stored.number() == null ? "none" : stored.number().toString());
    add("fingerprint", round.facts().fingerprint());
    add("aliases", String.join(", ", round.facts().aliases()));
    add("file", file.file());
    for (EvidenceState state : explanation.contents()) {
      add(state.superseded() ? "superseded" : "content", content(state));
    }
    round.duplicates().forEach(duplicate -> add("second dump", duplicate.file()));
    if (!explanation.asked().equals(file.file())) {
      add("you asked", explanation.asked() + ", a second dump of this round");
    }
    if (!stored.present()) {
      add("database", "does not have this round");
    }
  }

  private void status() {
    String why =
        file.reason() == null
            ? sentence(file.status())
            : "%s: %s".formatted(file.reason(), file.reason().sentence());
    add("status", file.status() + ", " + why);
    add("counted", file.counted() ? "yes" : "no: " + explained(file.exclusions()));
    if (!file.flags().isEmpty()) {
      add("flags", explained(file.flags()));
    }
  }

  private void facts() {
    if (file.matchId() != null) {
      add("match", file.matchId());
    }
    if (file.duration() != null) {
      add(
          "duration",
          String.format(
              Locale.ROOT,
              "%.1f s, from %s",
              file.duration().millis() / 1000.0,
              file.duration().source()));
    }
    if (file.sides() != null) {
      add(
          "sides",
          "defender %d, winner %s, %s"
              .formatted(
                  file.sides().defender(),
                  file.winner() == null ? "unknown" : file.winner(),
                  file.sides().confidence().word()));
    }
    if (file.outcome() != null && file.outcome().state() != null) {
      add("outcome", file.outcome().state() + ", end " + file.outcome().endReason());
    }
    if (file.residuals() != null) {
      add("balance", balance(file.residuals(), file.balanced()));
    }
  }

  private void players() {
    lines.add("");
    lines.add(
        PLAYER.formatted("player", "side", "class", "kills", "deaths", "damage", "taken", "why"));
    for (PlayerResult player : round.players()) {
      lines.add(PlayerRow.of(player, round, PLAYER));
    }
  }

  private void add(String what, String value) {
    lines.add("  %-12s %s".formatted(what, Printable.of(value)));
  }

  static String content(EvidenceState state) {
    return "%d bytes, sha256 %s..."
        .formatted(state.sizeBytes(), state.sha256().substring(0, DIGEST_SHOWN));
  }

  private static String balance(Residuals residuals, Boolean balanced) {
    String sums =
        "kills %s, damage %s, team damage %s, revives %s"
            .formatted(
                residuals.kills(), residuals.damage(), residuals.teamDamage(), residuals.revives())
            .replace("null", "not known");
    return balanced == null ? sums : sums + (balanced ? ": balanced" : ": NOT balanced");
  }

  private static String explained(List<String> words) {
    return words.stream().map(RoundText::explained).collect(Collectors.joining("; "));
  }

  private static String explained(String word) {
    int value = word.indexOf('=');
    String name = value < 0 ? word : word.substring(0, value);
    Optional<Reason> reason =
        Arrays.stream(Reason.values()).filter(r -> r.name().equals(name)).findFirst();
    return reason.map(r -> word + " (" + r.sentence() + ")").orElse(word);
  }

  private static String sentence(FileStatus status) {
    return switch (status) {
      case PAIRED -> "both rounds of the match are there";
      case UNPAIRED -> "its round 1 is missing";
      case ABANDONED -> "no round 2 continues it";
      case SUPERSEDED -> "it was started again";
      case ABORTED -> "it did not end regularly";
      case DUPLICATE -> "a second dump";
      case EMPTY -> "nobody played";
      case INVALID, CORRUPT, REFUSED -> "nothing of it is used";
    };
  }
}
