package io.slomix.jobs.picture;

import java.util.List;

/**
 * What a picture of a round shows, in world units.
 *
 * @param title in one line
 * @param paths of all lives
 * @param deaths places where players were killed
 */
public record RoundTracks(String title, List<Path> paths, List<Death> deaths) {

  public RoundTracks {
    paths = List.copyOf(paths);
    deaths = List.copyOf(deaths);
  }

  /** The path of a life: points of {@code x} and {@code y}. */
  public record Path(String team, List<double[]> points) {}

  /** The place of a death, by the side of the victim. */
  public record Death(String team, double x, double y) {}
}
