package io.slomix.jobs.config;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import io.slomix.jobs.config.section.PipelineSection;
import io.slomix.jobs.docs.GeneratedSection;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import org.junit.jupiter.api.Test;

/** The page of the configuration file lists every key that is read, and no other. */
class ConfigurationPageTest {

  private static final SnakeCaseStrategy NAMES = new SnakeCaseStrategy();

  @Test
  void thePageListsEveryKeyWithItsMeaning() throws IOException, ReflectiveOperationException {
    StringBuilder page = new StringBuilder("| key | meaning |\n|---|---|\n");
    rows(page, PipelineSection.class, "");
    GeneratedSection.assertHolds("configuration.md", page.toString());
  }

  private static void rows(StringBuilder page, Class<?> section, String prefix)
      throws ReflectiveOperationException {
    for (RecordComponent component : section.getRecordComponents()) {
      String key = prefix + NAMES.translate(component.getName());
      page.append(
          "| `%s` | %s |\n".formatted(key, GeneratedSection.cell(meaning(component, section))));
      Class<?> inner = inner(component.getGenericType());
      if (inner.isRecord()) {
        boolean list = component.getType() != inner;
        rows(page, inner, key + (list ? "[]." : "."));
      }
    }
  }

  private static String meaning(RecordComponent component, Class<?> section)
      throws ReflectiveOperationException {
    return section
        .getDeclaredField(component.getName())
        .getAnnotation(JsonPropertyDescription.class)
        .value();
  }

  private static Class<?> inner(Type type) {
    return type instanceof ParameterizedType generic
        ? (Class<?>) generic.getActualTypeArguments()[0]
        : (Class<?>) type;
  }
}
