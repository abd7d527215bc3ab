package io.slomix.model.result;

import io.slomix.model.correlate.member.StatsMember;
import io.slomix.model.differential.RoundDifferential;
import io.slomix.model.evidence.Reason;
import io.slomix.model.match.ChainEvidence;
import io.slomix.model.match.PairingVerdict;
import io.slomix.model.stats.FileRemarks;
import java.util.ArrayList;
import java.util.List;

/** Collects a file's flags in the order of R20. */
final class FileFlags {

  private final List<String> flags = new ArrayList<>();

  private FileFlags() {}

  /** Flags of a file of which nothing is used. */
  static List<String> ofRefused(FileRemarks remarks, boolean repeatedHour) {
    FileFlags flags = new FileFlags();
    flags.add(remarks);
    flags.add(repeatedHour, Reason.REPEATED_HOUR);
    return flags.flags;
  }

  /** Flags of a readable file; the differential may be null. */
  static List<String> of(StatsMember file, PairingVerdict verdict, RoundDifferential differential) {
    FileFlags flags = new FileFlags();
    flags.add(file.report().remarks());
    flags.add(file.repeatedHour(), Reason.REPEATED_HOUR);
    if (verdict.original() != null) {
      flags.flags.add(Reason.OF + "=" + verdict.original());
    }
    ChainEvidence chain = verdict.chain();
    if (chain != null) {
      flags.add(chain.limit() == ChainEvidence.Limit.UNUSABLE, Reason.CHAIN_UNVERIFIED);
      flags.add(!chain.enoughOverlap(), Reason.LOW_OVERLAP);
    }
    if (differential != null) {
      flags.add(!differential.cumulative(), Reason.R2_NOT_CUMULATIVE);
      if (differential.flipped() != null) {
        flags.flags.add(Reason.BALANCE_FLIP + "=" + differential.flipped());
      }
    }
    return flags.flags;
  }

  private void add(FileRemarks remarks) {
    add(remarks.noFinalNewline(), Reason.NO_FINAL_NEWLINE);
    add(remarks.cp1252(), Reason.CP1252);
    add(remarks.headerNameMismatch(), Reason.HEADER_NAME_MISMATCH);
    if (remarks.skippedLines() > 0) {
      flags.add(Reason.SKIPPED_LINES + "=" + remarks.skippedLines());
    }
    add(remarks.unknownLayout(), Reason.UNKNOWN_LAYOUT);
    add(remarks.duplicateGuid(), Reason.DUPLICATE_GUID);
  }

  private void add(boolean applies, Reason flag) {
    if (applies) {
      flags.add(flag.name());
    }
  }
}
