package io.slomix.jobs.pipeline;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.slomix.jobs.pipeline.operator.EveningBlock;
import io.slomix.jobs.pipeline.operator.ServerEvidence;
import io.slomix.model.correlate.EveningClosed;
import io.slomix.model.correlate.member.RoundFacts;
import io.slomix.model.evening.leg.LegEvidence;
import io.slomix.model.evidence.Artifact;
import io.slomix.sinks.postgres.sink.SinkDocument;
import java.time.LocalDate;
import java.util.List;
import org.apache.flink.types.PojoTestUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What travels or is kept in state is written by Flink's own serializers, field by field. */
class KryoFreeTypesTest {

  @ParameterizedTest
  @ValueSource(
      classes = {
        Artifact.class,
        ServerEvidence.class,
        LegEvidence.class,
        RoundFacts.class,
        EveningClosed.class,
        SinkDocument.class,
        EveningBlock.class
      })
  void isSerializedWithoutKryo(Class<?> type) {
    PojoTestUtils.assertSerializedAsPojoWithoutKryo(type);
  }

  /** A type that the check must refuse, so that the check is known to see one. */
  record Undeclared(String name, List<LocalDate> dates) {}

  @Test
  void theCheckSeesAFieldThatWouldNeedKryo() {
    assertThatThrownBy(() -> PojoTestUtils.assertSerializedAsPojoWithoutKryo(Undeclared.class))
        .isInstanceOf(AssertionError.class);
  }
}
