package io.slomix.jobs.picture;

import io.slomix.jobs.picture.RoundTracks.Death;
import io.slomix.jobs.picture.RoundTracks.Path;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.util.HashMap;
import java.util.Map;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.LookupPaintScale;
import org.jfree.chart.renderer.xy.XYBlockRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.util.ShapeUtils;
import org.jfree.data.Range;
import org.jfree.data.xy.DefaultXYZDataset;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/**
 * Draws a round from above: how often each place was passed, who walked where, who died where. Axes
 * are world units, of one scale in both directions.
 */
public final class RoundPicture {

  private static final double CELL = 128;
  private static final Color AXIS = new Color(0xC0, 0x39, 0x2B);
  private static final Color ALLIES = new Color(0x1F, 0x5F, 0xA8);
  private static final int PATH_ALPHA = 70;
  private static final int SHADES = 12;
  private static final int DARKEST = 200;
  private static final double MARGIN = 200;
  private static final String AXIS_TEAM = "AXIS";

  private final RoundTracks tracks;

  private RoundPicture(RoundTracks tracks) {
    this.tracks = tracks;
  }

  /** The chart of a round. */
  public static JFreeChart of(RoundTracks tracks) {
    return new RoundPicture(tracks).chart();
  }

  private JFreeChart chart() {
    XYPlot plot = new XYPlot();
    plot.setBackgroundPaint(Color.WHITE);
    plot.setDomainAxis(axis("x (world units)"));
    plot.setRangeAxis(axis("y (world units)"));
    plot.setDomainGridlinePaint(new Color(0xDD, 0xDD, 0xDD));
    plot.setRangeGridlinePaint(new Color(0xDD, 0xDD, 0xDD));
    plot.setDataset(0, deaths(true));
    plot.setRenderer(0, marks(AXIS));
    plot.setDataset(1, deaths(false));
    plot.setRenderer(1, marks(ALLIES));
    plot.setDataset(2, paths(true));
    plot.setRenderer(2, lines(AXIS, plot.getDataset(2).getSeriesCount()));
    plot.setDataset(3, paths(false));
    plot.setRenderer(3, lines(ALLIES, plot.getDataset(3).getSeriesCount()));
    heat(plot);
    scaleAlike(plot);
    JFreeChart chart = new JFreeChart(tracks.title(), JFreeChart.DEFAULT_TITLE_FONT, plot, true);
    chart.setBackgroundPaint(Color.WHITE);
    return chart;
  }

  private static NumberAxis axis(String label) {
    NumberAxis axis = new NumberAxis(label);
    axis.setAutoRangeIncludesZero(false);
    return axis;
  }

  private XYSeriesCollection deaths(boolean ofAxis) {
    XYSeries series = new XYSeries(ofAxis ? "Axis died" : "Allies died", false, true);
    for (Death death : tracks.deaths()) {
      if (death.team().equals(AXIS_TEAM) == ofAxis) {
        series.add(death.x(), death.y());
      }
    }
    return new XYSeriesCollection(series);
  }

  private static XYLineAndShapeRenderer marks(Color colour) {
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(false, true);
    Shape cross = ShapeUtils.createDiagonalCross(5, 1);
    renderer.setSeriesShape(0, cross);
    renderer.setSeriesPaint(0, colour);
    return renderer;
  }

  private XYSeriesCollection paths(boolean ofAxis) {
    XYSeriesCollection all = new XYSeriesCollection();
    for (Path path : tracks.paths()) {
      if (path.team().equals(AXIS_TEAM) == ofAxis) {
        String name = (ofAxis ? "Axis " : "Allies ") + all.getSeriesCount();
        XYSeries series = new XYSeries(name, false, true);
        path.points().forEach(point -> series.add(point[0], point[1]));
        all.addSeries(series);
      }
    }
    return all;
  }

  private static XYLineAndShapeRenderer lines(Color colour, int count) {
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
    Color faint = new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), PATH_ALPHA);
    for (int i = 0; i < count; i++) {
      renderer.setSeriesPaint(i, faint);
      renderer.setSeriesStroke(i, new BasicStroke(1.2f));
      renderer.setSeriesVisibleInLegend(i, false);
    }
    return renderer;
  }

  /** Cells that were passed often are dark; the scale is relative to the busiest one. */
  private void heat(XYPlot plot) {
    Map<Long, int[]> cells = new HashMap<>();
    int busiest = 1;
    for (Path path : tracks.paths()) {
      for (double[] point : path.points()) {
        long x = (long) Math.floor(point[0] / CELL);
        long y = (long) Math.floor(point[1] / CELL);
        int[] cell =
            cells.computeIfAbsent((x << Integer.SIZE) ^ (y & 0xFFFF_FFFFL), k -> new int[1]);
        busiest = Math.max(busiest, ++cell[0]);
      }
    }
    double[][] values = new double[3][cells.size()];
    int i = 0;
    for (Map.Entry<Long, int[]> cell : cells.entrySet()) {
      values[0][i] = ((cell.getKey() >> Integer.SIZE) + 0.5) * CELL;
      values[1][i] = (cell.getKey().intValue() + 0.5) * CELL;
      values[2][i] = Math.sqrt(cell.getValue()[0] / (double) busiest);
      i++;
    }
    DefaultXYZDataset dataset = new DefaultXYZDataset();
    dataset.addSeries("passed", values);
    XYBlockRenderer renderer = new XYBlockRenderer();
    renderer.setBlockWidth(CELL);
    renderer.setBlockHeight(CELL);
    renderer.setPaintScale(scale());
    renderer.setSeriesVisibleInLegend(0, false);
    plot.setDataset(4, dataset);
    plot.setRenderer(4, renderer);
  }

  private static LookupPaintScale scale() {
    LookupPaintScale scale = new LookupPaintScale(0, 1.0001, Color.WHITE);
    for (int shade = 0; shade < SHADES; shade++) {
      int alpha = 10 + DARKEST * shade / SHADES;
      scale.add(shade / (double) SHADES, new Color(0xF3, 0x9C, 0x12, alpha));
    }
    return scale;
  }

  /** One unit is as long across as it is up. */
  private void scaleAlike(XYPlot plot) {
    double[] x = {Double.MAX_VALUE, -Double.MAX_VALUE};
    double[] y = {Double.MAX_VALUE, -Double.MAX_VALUE};
    for (Path path : tracks.paths()) {
      for (double[] point : path.points()) {
        widen(x, point[0]);
        widen(y, point[1]);
      }
    }
    if (x[0] > x[1]) {
      return;
    }
    double half = Math.max(x[1] - x[0], y[1] - y[0]) / 2 + MARGIN;
    double centreX = (x[0] + x[1]) / 2;
    double centreY = (y[0] + y[1]) / 2;
    plot.getDomainAxis().setRange(new Range(centreX - half, centreX + half));
    plot.getRangeAxis().setRange(new Range(centreY - half, centreY + half));
  }

  private static void widen(double[] range, double value) {
    range[0] = Math.min(range[0], value);
    range[1] = Math.max(range[1], value);
  }
}
