package io.slomix.sources.directory;

import static org.assertj.core.api.Assertions.assertThat;

import io.slomix.model.evidence.Artifact;
import io.slomix.model.evidence.ArtifactKind;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.java.typeutils.PojoTypeInfo;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.junit.jupiter.api.Test;

/** What the source emits travels between operators without Kryo. */
class ArtifactTypeTest {
  private final TypeInformation<Artifact> type =
      DirectorySource.bounded().watch("main", Path.of("games")).build().getProducedType();

  @Test
  void isAPojoWithoutGenericParts() throws IOException {
    assertThat(type).isInstanceOf(PojoTypeInfo.class);
    Artifact artifact =
        Artifact.received(
            "main", ArtifactKind.STATS, "a-round-1.txt", new byte[] {1, 0, -1}, 5, "t");
    assertThat(roundTrip(artifact)).isEqualTo(artifact);
  }

  @Test
  void survivesTextsThatAreMissing() throws IOException {
    Artifact empty = new Artifact(null, null, null, null, 0, new byte[0], 0, null);
    assertThat(roundTrip(empty)).isEqualTo(empty);
  }

  private Artifact roundTrip(Artifact artifact) throws IOException {
    Configuration noKryo = new Configuration();
    noKryo.set(PipelineOptions.GENERIC_TYPES, false);
    TypeSerializer<Artifact> serializer = type.createSerializer(new SerializerConfigImpl(noKryo));
    DataOutputSerializer out = new DataOutputSerializer(64);
    serializer.serialize(artifact, out);
    return serializer.deserialize(new DataInputDeserializer(out.getCopyOfBuffer()));
  }
}
