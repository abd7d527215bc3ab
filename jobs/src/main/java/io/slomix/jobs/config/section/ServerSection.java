package io.slomix.jobs.config.section;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.slomix.jobs.config.value.HomePath;
import io.slomix.jobs.config.value.Required;
import io.slomix.jobs.config.value.SecretSection;
import io.slomix.jobs.config.value.Zones;
import io.slomix.jobs.run.request.RemoteLocation;
import io.slomix.sources.secret.SecretSource;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A game server. */
public record ServerSection(
    @JsonPropertyDescription(
            "Key of the server in every table: 1 to 64 letters, digits, '_', '.', '-'.")
        String name,
    @JsonPropertyDescription(
            "Zone of its clock, by which it names its files (default: the zone above).")
        String zone,
    @JsonPropertyDescription("Directories of this machine that hold its files.")
        List<String> directories,
    @JsonPropertyDescription("How to fetch its files from another machine.") SftpSection sftp,
    @JsonPropertyDescription(
            "The token in the address to which its Lua module posts, 16 to 256 letters, digits, '_',"
                + " '.', '~', '-': /hooks/NAME/TOKEN.")
        SecretSection webhookToken) {

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]{1,64}");

  /** Refuses what cannot be used, with a sentence. */
  public ServerSection {
    Required.text("a server", "name", name);
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "a server name has 1 to 64 letters, digits, '_', '.' or '-', unlike '" + name + "'");
    }
    directories = directories == null ? List.of() : List.copyOf(directories);
    if (directories.isEmpty() && sftp == null) {
      throw new IllegalArgumentException(
          "the server '" + name + "' has neither 'directories' nor 'sftp'");
    }
    if (zone != null) {
      Zones.of(zone);
    }
  }

  /** Its directories of this machine. */
  public List<Path> paths() {
    return directories.stream().map(directory -> Path.of(HomePath.of(directory))).toList();
  }

  /** Its directories of another machine. */
  public List<RemoteLocation> locations() {
    return sftp == null ? List.of() : sftp.locations(name);
  }

  /** The zone of its clock, when it has one of its own. */
  public Optional<ZoneId> clock() {
    return Optional.ofNullable(zone).map(Zones::of);
  }

  /** Where its token is found, when it has one. */
  public Optional<SecretSource> token() {
    return Optional.ofNullable(webhookToken).map(SecretSection::source);
  }
}
