package io.slomix.jobs.dryrun;

import io.slomix.jobs.dryrun.TrialTransaction.Outcome;
import io.slomix.jobs.run.database.PipelineLedger;
import io.slomix.jobs.run.redrive.RedriveScope;
import io.slomix.jobs.run.request.RunMode;
import io.slomix.jobs.run.request.RunRequest;
import io.slomix.model.correlate.DecidedEvening;
import io.slomix.model.correlate.EveningClosed;
import io.slomix.model.correlate.StatsRules;
import io.slomix.model.correlate.member.RoundFacts;
import io.slomix.model.evening.WholeEvening;
import io.slomix.model.evening.leg.LegEvenings;
import io.slomix.model.evening.leg.LegEvidence;
import io.slomix.model.evening.round.MergedRounds;
import io.slomix.model.lua.end.DailyRestart;
import io.slomix.sinks.postgres.access.DatabaseAccess;
import io.slomix.sinks.postgres.document.EveningDocumentJson;
import io.slomix.sinks.postgres.document.RoundDocumentJson;
import io.slomix.sources.archive.jdbc.ArchiveConnection;
import io.slomix.sources.archive.jdbc.JdbcArchiveReader;
import java.io.IOException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds out what a backfill or a redrive would do.
 *
 * <p>Guarantee: the database is left as it was. The answer is that of the same run started now,
 * with the same rules on the same set of evidence; only numbers for people are not given out.
 */
public final class DryRun {

  private final RunRequest request;
  private final StatsRules rules;
  private final Map<String, ZoneId> zones;
  private final Tally tally;
  private final TrialTransaction trial;

  private DryRun(
      RunRequest request,
      StatsRules rules,
      Map<String, ZoneId> zones,
      Tally tally,
      TrialTransaction trial) {
    this.request = request;
    this.rules = rules;
    this.zones = zones;
    this.tally = tally;
    this.trial = trial;
  }

  /**
   * Tries a request out.
   *
   * @param request of mode BACKFILL or REDRIVE
   * @throws IOException with a sentence for people, when a directory or the database fails
   */
  public static DryRunReport report(DatabaseAccess access, RunRequest request) throws IOException {
    Optional<RedriveScope> scope =
        request.mode() == RunMode.REDRIVE
            ? Optional.of(RedriveScope.of(access, request.reasons()))
            : Optional.empty();
    if (scope.isPresent() && scope.get().isEmpty()) {
      return Tally.ofQuarantined(scope.get()).report(0);
    }
    ArchiveInventory archive = archive(access, scope);
    DirectoryInventory directories = DirectoryInventory.of(request.directories());
    Tally tally =
        scope
            .map(Tally::ofQuarantined)
            .orElseGet(() -> Tally.ofFiles(directories, archive.files()));
    archive.files().addAll(directories.files());
    Map<String, ZoneId> zones = new StoredState(access).zones();
    zones.putAll(request.zones());
    DailyRestart known = new PipelineLedger(access).dailyRestart();
    DailyRestart restart = request.dailyRestart().orElse(known);
    StatsRules rules = request.rules().withDailyRestart(restart);
    try (TrialTransaction trial = TrialTransaction.on(access)) {
      DryRun run = new DryRun(request, rules, zones, tally, trial);
      for (String server : archive.files().servers()) {
        run.decide(server, List.copyOf(archive.files().of(server)));
      }
    }
    return tally.report(archive.damaged());
  }

  private static ArchiveInventory archive(DatabaseAccess access, Optional<RedriveScope> scope)
      throws IOException {
    ArchiveConnection connection =
        new ArchiveConnection(access.url(), access.user(), access.secret().text());
    try (JdbcArchiveReader reader = new JdbcArchiveReader(connection)) {
      Optional<Set<String>> servers = scope.map(RedriveScope::servers);
      return ArchiveInventory.of(
          reader, server -> servers.map(wanted -> wanted.contains(server)).orElse(true));
    }
  }

  private void decide(String server, List<LegEvidence> evidence) throws IOException {
    ZoneId zone = zones.getOrDefault(server, request.defaultZone());
    for (List<LegEvidence> contents : LegEvenings.timeless(evidence, zone).values()) {
      close(WholeEvening.ofTimeless(server, contents), new HashMap<>());
    }
    for (List<LegEvidence> evening : LegEvenings.cut(evidence, zone)) {
      apply(WholeEvening.decide(server, zone, rules, evening), zone);
    }
  }

  private void apply(DecidedEvening evening, ZoneId zone) throws IOException {
    Map<String, Outcome> outcomes = new HashMap<>();
    for (RoundFacts facts : evening.rounds()) {
      String document = RoundDocumentJson.write(MergedRounds.resolve(facts, rules, zone));
      Outcome outcome = trial.applyRound(document);
      tally.round(outcome);
      outcomes.put(facts.fingerprint(), outcome);
    }
    close(evening.closed(), outcomes);
  }

  private void close(EveningClosed evening, Map<String, Outcome> outcomes) throws IOException {
    tally.evening(trial.closeEvening(EveningDocumentJson.write(evening)));
    evening
        .evidence()
        .forEach(
            state ->
                tally.file(
                    evening.server(),
                    new ContentKey(state.kind(), state.name(), state.sha256()),
                    state,
                    outcomes.get(state.roundFingerprint())));
  }
}
