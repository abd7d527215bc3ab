package io.slomix.jobs.docs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The part of a page between two comments, which is made from the code. A test holds it; {@code
 * -Dslomix.docs.write=true} writes it anew.
 */
public final class GeneratedSection {

  private static final String BEGIN = "<!-- generated: begin -->\n";
  private static final String END = "<!-- generated: end -->\n";

  private GeneratedSection() {}

  /** Fails unless the page below {@code docs} holds exactly this text. */
  public static void assertHolds(String page, String generated) throws IOException {
    Path file = Path.of("..", "docs", page);
    String text = Files.readString(file, UTF_8);
    String before = text.substring(0, text.indexOf(BEGIN) + BEGIN.length());
    String after = text.substring(text.indexOf(END));
    String wanted = before + "\n" + generated + "\n" + after;
    if (Boolean.getBoolean("slomix.docs.write")) {
      Files.writeString(file, wanted, UTF_8);
    }
    assertThat(Files.readString(file, UTF_8))
        .as("docs/%s is out of date: run with -Dslomix.docs.write=true", page)
        .isEqualTo(wanted);
  }

  /** A text inside a cell of a Markdown table. */
  public static String cell(String text) {
    return text.replace("|", "\\|").replace("\n", " ").strip();
  }
}
