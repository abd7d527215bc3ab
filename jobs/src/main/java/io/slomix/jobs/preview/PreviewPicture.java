package io.slomix.jobs.preview;

import io.slomix.sinks.discord.message.Attachment;
import io.slomix.sinks.discord.message.Embed;
import io.slomix.sinks.discord.message.EmbedField;
import io.slomix.sinks.discord.message.Message;
import io.slomix.sinks.discord.post.shape.Post;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/**
 * A post as a picture that looks like Discord's dark theme. Symbols that no font of this machine
 * has are replaced by plain ones, letters by a small square.
 */
public final class PreviewPicture {

  private static final int WIDTH = 800;
  private static final int MARGIN = 16;
  private static final int STRIPE = 4;
  private static final int PADDING = 14;
  private static final int LINE = 20;
  private static final int GAP = 10;
  private static final int COLUMNS = 3;
  private static final int LARGEST = 20_000;
  private static final Color BACKDROP = new Color(0x313338);
  private static final Color EMBED = new Color(0x2B2D31);
  private static final Color TEXT = new Color(0xDBDEE1);
  private static final Color DIM = new Color(0x949BA4);
  private static final Color CODE = new Color(0x1E1F22);
  private static final Font PLAIN = new Font(Font.SANS_SERIF, Font.PLAIN, 14);
  private static final Font BOLD = PLAIN.deriveFont(Font.BOLD);
  private static final Font TITLE = BOLD.deriveFont(16f);
  private static final Font MONO = new Font(Font.MONOSPACED, Font.PLAIN, 13);
  private static final Font SMALL = PLAIN.deriveFont(12f);
  private static final char MISSING = '▫';

  /** What stands for symbols that mean something in a line of numbers. */
  private static final Map<Integer, String> SUBSTITUTES =
      Map.of(
          0x1F947, "1.", 0x1F948, "2.", 0x1F949, "3.", 0x23F1, "◷", 0x1F480, "†", 0x23F3, "⧖",
          0x1F7E2, "A", 0x1F534, "B", 0x1F7E1, "=");

  private final Graphics2D g;
  private int y = MARGIN;

  private PreviewPicture(Graphics2D g) {
    this.g = g;
  }

  /** Draws all messages of some posts, one below the other. */
  public static BufferedImage of(List<Post> posts) throws IOException {
    BufferedImage scratch = new BufferedImage(WIDTH, 1, BufferedImage.TYPE_INT_RGB);
    int height = drawn(posts, scratch);
    BufferedImage picture =
        new BufferedImage(WIDTH, Math.min(height, LARGEST), BufferedImage.TYPE_INT_RGB);
    int unused = drawn(posts, picture);
    return picture;
  }

  private static int drawn(List<Post> posts, BufferedImage on) throws IOException {
    Graphics2D g = on.createGraphics();
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setColor(BACKDROP);
    g.fillRect(0, 0, on.getWidth(), on.getHeight());
    PreviewPicture picture = new PreviewPicture(g);
    for (Post post : posts) {
      for (Message message : post.messages()) {
        picture.draw(message);
      }
    }
    g.dispose();
    return picture.y;
  }

  private void draw(Message message) throws IOException {
    int top = y;
    int height = measured(message);
    g.setColor(EMBED);
    g.fillRoundRect(MARGIN, top, WIDTH - 2 * MARGIN, height, 8, 8);
    g.setColor(new Color(message.embed().colour().rgb()));
    g.fillRoundRect(MARGIN, top, STRIPE, height, 4, 4);
    y = top;
    content(message);
    y = top + height + MARGIN;
  }

  /** The height, found by drawing over what is painted afterwards. */
  private int measured(Message message) throws IOException {
    int top = y;
    content(message);
    return y - top;
  }

  private void content(Message message) throws IOException {
    Embed embed = message.embed();
    int x = MARGIN + STRIPE + PADDING;
    int width = WIDTH - MARGIN - PADDING - x;
    y += PADDING;
    paragraph(embed.title(), x, width, TITLE, Color.WHITE);
    if (!embed.description().isEmpty()) {
      y += GAP / 2;
      paragraph(embed.description(), x, width, PLAIN, TEXT);
    }
    fields(embed.fields(), x, width);
    for (Attachment attachment : message.attachments()) {
      image(attachment, x, width);
    }
    y += GAP;
    paragraph(embed.footer(), x, width, SMALL, DIM);
    y += PADDING;
  }

  private void fields(List<EmbedField> fields, int x, int width) {
    int i = 0;
    while (i < fields.size()) {
      List<EmbedField> row = new ArrayList<>();
      while (i < fields.size() && fields.get(i).inline() && row.size() < COLUMNS) {
        row.add(fields.get(i++));
      }
      if (row.isEmpty()) {
        row.add(fields.get(i++));
      }
      row(row, x, width);
    }
  }

  private void row(List<EmbedField> row, int x, int width) {
    y += GAP;
    int top = y;
    int bottom = y;
    int column = row.size() == 1 ? width : width / COLUMNS;
    for (int i = 0; i < row.size(); i++) {
      y = top;
      paragraph(row.get(i).name(), x + i * column, column - GAP, BOLD, Color.WHITE);
      paragraph(row.get(i).value(), x + i * column, column - GAP, PLAIN, TEXT);
      bottom = Math.max(bottom, y);
    }
    y = bottom;
  }

  private void image(Attachment attachment, int x, int width) throws IOException {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(attachment.content()));
    int height = image.getHeight() * width / image.getWidth();
    y += GAP;
    g.drawImage(image, x, y, width, height, null);
    y += height;
  }

  private void paragraph(String text, int x, int width, Font font, Color colour) {
    for (String line : text.split("\n", -1)) {
      line(ShownText.of(line), x, width, font, colour);
    }
  }

  /** Draws a line, wrapped at the width. */
  private void line(ShownText text, int x, int width, Font font, Color colour) {
    int at = x;
    y += LINE;
    for (ShownText.Run run : text.runs()) {
      g.setFont(run.code() ? MONO : run.bold() ? font.deriveFont(Font.BOLD) : font);
      for (String word : words(displayable(run.text(), g.getFont()))) {
        int length = g.getFontMetrics().stringWidth(word);
        if (at + length > x + width && at > x) {
          at = x;
          y += LINE;
        }
        if (run.code()) {
          g.setColor(CODE);
          g.fillRect(at - 1, y - LINE + 6, length + 2, LINE - 2);
        }
        g.setColor(colour);
        g.drawString(word, at, y);
        at += length;
      }
    }
  }

  /** Words with the space behind them. */
  private static List<String> words(String text) {
    return List.of(text.split("(?<= )"));
  }

  private static String displayable(String text, Font font) {
    StringBuilder shown = new StringBuilder();
    text.codePoints()
        .filter(c -> c != 0xFE0F)
        .forEach(
            c -> {
              if (font.canDisplay(c)) {
                shown.appendCodePoint(c);
              } else if (Character.getType(c) == Character.OTHER_SYMBOL
                  || Character.getType(c) == Character.ENCLOSING_MARK) {
                shown.append(SUBSTITUTES.getOrDefault(c, ""));
              } else {
                shown.append(MISSING);
              }
            });
    return shown.toString();
  }
}
