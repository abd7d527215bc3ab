package io.slomix.sources.format;

import io.slomix.model.endstats.EndstatsPart;
import io.slomix.model.endstats.EndstatsReport;
import io.slomix.model.lua.LuaContent;
import io.slomix.model.lua.LuaRound;
import org.apache.flink.types.PojoTestUtils;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the readers give can be kept in state without Kryo. */
class EvidenceTypesTest {

  @ParameterizedTest
  @ValueSource(
      classes = {
        LuaRound.class,
        LuaContent.Refusal.class,
        EndstatsPart.class,
        EndstatsReport.class
      })
  void isSerializedWithoutKryo(Class<?> type) {
    PojoTestUtils.assertSerializedAsPojoWithoutKryo(type);
  }
}
