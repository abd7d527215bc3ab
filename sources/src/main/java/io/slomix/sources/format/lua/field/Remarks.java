package io.slomix.sources.format.lua.field;

import io.slomix.model.evidence.Reason;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Collects what is noticed while an event is read: each reason once, in declaration order. */
public final class Remarks {

  private final Set<Reason> noticed = EnumSet.noneOf(Reason.class);

  /** Keeps a reason. */
  public void add(Reason reason) {
    noticed.add(reason);
  }

  /** Keeps a reason if it applies. */
  public void addIf(boolean applies, Reason reason) {
    if (applies) {
      noticed.add(reason);
    }
  }

  /** All of them. */
  public List<Reason> toList() {
    return List.copyOf(noticed);
  }
}
