package io.slomix.jobs.docs;

import static io.slomix.jobs.docs.GeneratedSection.cell;

import io.slomix.model.evidence.Reason;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The page of formats lists every reason that the system gives (R20). */
class ReasonsPageTest {

  @Test
  void thePageListsEveryReasonInTheOrderInWhichTheyApply() throws IOException {
    StringBuilder table = new StringBuilder();
    table.append("| kind | reason | meaning | quarantined |\n|---|---|---|---|\n");
    for (Reason reason : Reason.values()) {
      table.append(
          "| %s | `%s` | %s | %s |\n"
              .formatted(
                  reason.kind(),
                  reason,
                  cell(reason.sentence()),
                  reason.quarantines() ? "yes" : ""));
    }

    GeneratedSection.assertHolds("formats.md", table.toString());
  }
}
