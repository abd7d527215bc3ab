package io.slomix.jobs.config;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import io.slomix.jobs.config.section.DiscordSection;
import io.slomix.jobs.config.section.KafkaSection;
import io.slomix.jobs.config.section.PipelineSection;
import io.slomix.jobs.config.section.ServerSection;
import io.slomix.jobs.run.request.LiveInputs;
import io.slomix.jobs.run.request.RemoteLocation;
import io.slomix.jobs.run.request.ServerDirectory;
import io.slomix.model.lua.end.DailyRestart;
import io.slomix.sources.secret.SecretSource;
import io.slomix.sources.webhook.WebhookSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a live pipeline takes in, as its file says.
 *
 * @param directories directories of this machine
 * @param zones clock zones of the servers that have one of their own
 * @param defaultZone clock zone of every other server
 * @param live what comes from elsewhere
 * @param dailyRestart when the servers restart; empty for what the database knows
 */
public record PipelineConfiguration(
    List<ServerDirectory> directories,
    Map<String, ZoneId> zones,
    ZoneId defaultZone,
    LiveInputs live,
    Optional<DailyRestart> dailyRestart) {

  private static final ObjectMapper YAML =
      YAMLMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(YAMLParser.Feature.EMPTY_STRING_AS_NULL)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .build();

  /**
   * Reads a file.
   *
   * @throws ConfigurationException if it cannot be read or used, with file, line and reason
   */
  public static PipelineConfiguration read(Path file) throws ConfigurationException {
    try {
      String text = Files.readString(file);
      if (text.isBlank()) {
        throw new IllegalArgumentException("it is empty");
      }
      KnownKeys.check(YAML.readTree(text), PipelineSection.class, "");
      return of(YAML.readValue(text, PipelineSection.class));
    } catch (JsonProcessingException e) {
      throw new ConfigurationException("%s%s: %s.".formatted(file, line(e), reason(e)), e);
    } catch (IllegalArgumentException e) {
      throw new ConfigurationException("%s: %s.".formatted(file, e.getMessage()), e);
    } catch (NoSuchFileException e) {
      throw new ConfigurationException("There is no file %s.".formatted(file), e);
    } catch (IOException e) {
      throw new ConfigurationException("%s cannot be read: %s.".formatted(file, e), e);
    }
  }

  /** The part of one process that does it all. */
  public PipelineConfiguration ofOneProcess() {
    return new PipelineConfiguration(
        directories, zones, defaultZone, live.ofOneProcess(), dailyRestart);
  }

  /** The part of a pipeline that reads what collectors found. */
  public PipelineConfiguration ofPipeline() {
    return new PipelineConfiguration(
        List.of(), zones, defaultZone, live.ofPipeline(), dailyRestart);
  }

  private static PipelineConfiguration of(PipelineSection file) {
    List<ServerDirectory> directories = new ArrayList<>();
    List<RemoteLocation> remote = new ArrayList<>();
    Map<String, ZoneId> zones = new TreeMap<>();
    Map<String, SecretSource> tokens = new TreeMap<>();
    for (ServerSection server : file.servers()) {
      server.paths().forEach(path -> directories.add(new ServerDirectory(server.name(), path)));
      remote.addAll(server.locations());
      server.clock().ifPresent(zone -> zones.put(server.name(), zone));
      server.token().ifPresent(token -> tokens.put(server.name(), token));
    }
    Optional<WebhookSettings> webhook =
        Optional.ofNullable(file.webhook())
            .map(at -> new WebhookSettings(at.address(), at.port(), tokens));
    return new PipelineConfiguration(
        directories,
        zones,
        file.clock(),
        new LiveInputs(
            remote,
            file.remotePollInterval(),
            webhook,
            Optional.ofNullable(file.discord()).map(DiscordSection::settings),
            Optional.ofNullable(file.kafka()).map(KafkaSection::settings)),
        file.restart());
  }

  private static String line(JsonProcessingException e) {
    JsonLocation location = e.getLocation();
    return location == null || location.getLineNr() < 1 ? "" : ", line " + location.getLineNr();
  }

  /** What is wrong, in a sentence without an excerpt of the file: it might hold a secret. */
  private static String reason(JsonProcessingException e) {
    if (e.getCause() instanceof IllegalArgumentException invalid) {
      return invalid.getMessage();
    }
    if (e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
      String key = mapping.getPath().get(mapping.getPath().size() - 1).getFieldName();
      return "the value of '%s' is not of its kind".formatted(key);
    }
    return "it is no YAML";
  }
}
