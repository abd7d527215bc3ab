package io.slomix.jobs.cli.option;

import io.slomix.model.evidence.Reason;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The reasons for which a file can be quarantined, as values of an option (R20, R21). */
public final class QuarantineReasons implements Iterable<String> {

  private static final List<Reason> ALL =
      Arrays.stream(Reason.values()).filter(Reason::quarantines).toList();

  /** Reads one of them, upper case or lower. */
  public static final class Converter implements ITypeConverter<Reason> {
    @Override
    public Reason convert(String text) {
      String name = text.strip().toUpperCase(Locale.ROOT);
      return ALL.stream()
          .filter(reason -> reason.name().equals(name))
          .findFirst()
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "no file is quarantined for '%s', but for: %s"
                          .formatted(text, String.join(", ", new QuarantineReasons()))));
    }
  }

  @Override
  public Iterator<String> iterator() {
    return ALL.stream().map(Enum::name).iterator();
  }
}
