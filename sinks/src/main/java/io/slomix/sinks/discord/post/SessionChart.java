package io.slomix.sinks.discord.post;

import io.slomix.sinks.discord.message.Attachment;
import io.slomix.sinks.discord.message.DiscordText;
import io.slomix.sinks.discord.post.data.SessionStory;
import io.slomix.sinks.discord.post.data.SessionStory.Player;
import java.awt.Color;
import java.awt.Font;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import org.jfree.chart.ChartFactory;
import org.jfree.chart.ChartUtils;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.labels.StandardCategoryItemLabelGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.data.category.DefaultCategoryDataset;

/** Damage per minute of everybody, one bar each, coloured by team. */
final class SessionChart {

  private static final int WIDTH = 900;
  private static final int HEAD = 110;
  private static final int BAR = 30;
  private static final int NAME = 20;
  private static final Color BACKGROUND = new Color(0x2B2D31);
  private static final Color TEXT = new Color(0xDBDEE1);
  private static final Color GRID = new Color(0x4E5058);
  private static final Color TEAM_A = new Color(0x2ECC71);
  private static final Color TEAM_B = new Color(0xE74C3C);
  private static final Color NO_TEAM = new Color(0x99AAB5);

  private SessionChart() {}

  /** The chart as a PNG; the same session gives the same bytes on one machine. */
  static Attachment of(SessionStory session) {
    List<Player> players =
        session.players().stream()
            .sorted(Comparator.comparing(Player::dpm).reversed().thenComparing(Player::guid))
            .toList();
    String a = session.available() ? DiscordText.clean(session.nameA(), NAME) : "Team A";
    String b = session.available() ? DiscordText.clean(session.nameB(), NAME) : "Team B";
    DefaultCategoryDataset bars = new DefaultCategoryDataset();
    for (int i = 0; i < players.size(); i++) {
      Player player = players.get(i);
      String row = "A".equals(player.team()) ? a : "B".equals(player.team()) ? b : "no team";
      bars.addValue(player.dpm(), row, (i + 1) + ". " + DiscordText.clean(player.name(), NAME));
    }
    JFreeChart chart =
        ChartFactory.createStackedBarChart(
            "Damage per minute, " + session.date(),
            null,
            "damage per minute played",
            bars,
            PlotOrientation.HORIZONTAL,
            true,
            false,
            false);
    style(chart, bars, a, b);
    return new Attachment(
        "session-%d.png".formatted(session.sessionId()),
        png(chart, HEAD + BAR * Math.max(2, players.size())));
  }

  private static void style(JFreeChart chart, DefaultCategoryDataset bars, String a, String b) {
    chart.setBackgroundPaint(BACKGROUND);
    chart.getTitle().setPaint(TEXT);
    chart.getLegend().setBackgroundPaint(BACKGROUND);
    chart.getLegend().setItemPaint(TEXT);
    CategoryPlot plot = chart.getCategoryPlot();
    plot.setBackgroundPaint(BACKGROUND);
    plot.setOutlineVisible(false);
    plot.setRangeGridlinePaint(GRID);
    plot.getDomainAxis().setTickLabelPaint(TEXT);
    plot.getDomainAxis().setTickLabelFont(new Font(Font.SANS_SERIF, Font.PLAIN, 14));
    NumberAxis axis = (NumberAxis) plot.getRangeAxis();
    axis.setTickLabelPaint(TEXT);
    axis.setLabelPaint(TEXT);
    axis.setUpperMargin(0.12);
    BarRenderer renderer = (BarRenderer) plot.getRenderer();
    renderer.setBarPainter(new StandardBarPainter());
    renderer.setShadowVisible(false);
    renderer.setDefaultItemLabelGenerator(
        new StandardCategoryItemLabelGenerator("{2}", new java.text.DecimalFormat("0")));
    renderer.setDefaultItemLabelsVisible(true);
    renderer.setDefaultItemLabelPaint(Color.WHITE);
    for (int row = 0; row < bars.getRowCount(); row++) {
      Object team = bars.getRowKey(row);
      renderer.setSeriesPaint(row, team.equals(a) ? TEAM_A : team.equals(b) ? TEAM_B : NO_TEAM);
    }
  }

  private static byte[] png(JFreeChart chart, int height) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ChartUtils.writeChartAsPNG(out, chart, WIDTH, height);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }
}
