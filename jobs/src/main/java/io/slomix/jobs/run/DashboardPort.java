package io.slomix.jobs.run;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.OptionalInt;

/** The port of the dashboard: Flink cannot tell which one it took, so a free one is chosen here. */
public final class DashboardPort {

  private DashboardPort() {}

  /** The wanted port; 0 becomes one that is free now. */
  public static OptionalInt choose(OptionalInt wanted) throws IOException {
    if (wanted.isEmpty() || wanted.getAsInt() != 0) {
      return wanted;
    }
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return OptionalInt.of(free.getLocalPort());
    }
  }

  /** Its address, null without a dashboard. */
  public static URI address(OptionalInt port) {
    return port.isPresent() ? URI.create("http://localhost:" + port.getAsInt()) : null;
  }
}
