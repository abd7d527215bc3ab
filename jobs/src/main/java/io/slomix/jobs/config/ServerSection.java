package io.slomix.jobs.config;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;
import java.util.regex.Pattern;

/** A game server. */
record ServerSection(
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

  ServerSection {
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
}
