package io.ciclo.testing;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Pictures as phones make them: many pixels, soft shapes, the grain of a sensor. */
public final class Photos {

  private static final int GRAIN = 22;

  private Photos() {}

  /** 12 megapixels, between 3 and 4 MB; another seed is another photo. */
  public static byte[] ofAPhone(int seed) {
    return jpeg(picture(4032, 3024, seed), 0.9f);
  }

  /** Held upright, as a phone stores it: lying, with a note that says how to turn it. The left third of the file is red. */
  public static byte[] heldUpright() {
    BufferedImage lying = picture(3600, 2700, 7);
    Graphics2D g = lying.createGraphics();
    g.setColor(Color.RED);
    g.fillRect(0, 0, 1200, 2700);
    g.dispose();
    return turned(jpeg(lying, 0.9f));
  }

  public static byte[] jpeg(int width, int height, int seed) {
    return jpeg(picture(width, height, seed), 0.9f);
  }

  /** Black letters on white, such as a screenshot. */
  public static byte[] screenshot(int width, int height) {
    BufferedImage screen = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = screen.createGraphics();
    g.setColor(Color.WHITE);
    g.fillRect(0, 0, width, height);
    g.setColor(Color.BLACK);
    for (int y = 20; y < height; y += 20) {
      g.drawString("Error 502 en la línea " + y, 10, y);
    }
    g.dispose();
    return written(screen, "png");
  }

  /** A PNG of random pixels: hardly smaller than its pixels, whatever is done. */
  public static byte[] noise(int width, int height) {
    BufferedImage noise = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Random chance = new Random(1);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        noise.setRGB(x, y, chance.nextInt());
      }
    }
    return written(noise, "png");
  }

  private static BufferedImage picture(int width, int height, int seed) {
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Random chance = new Random(seed);
    Graphics2D g = picture.createGraphics();
    g.setPaint(new GradientPaint(0, 0, new Color(200, 220, 240), width, height, new Color(60, 80, 40 + seed % 8 * 20)));
    g.fillRect(0, 0, width, height);
    for (int i = 0; i < 900; i++) {
      g.setColor(new Color(chance.nextInt(256), chance.nextInt(256), chance.nextInt(256), 140));
      g.fillOval(chance.nextInt(width), chance.nextInt(height), chance.nextInt(width / 8), chance.nextInt(height / 6));
    }
    g.dispose();
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int grain = chance.nextInt(GRAIN) - GRAIN / 2;
        int rgb = picture.getRGB(x, y);
        picture.setRGB(x, y, grained(rgb >> 16, grain) << 16 | grained(rgb >> 8, grain) << 8 | grained(rgb, grain));
      }
    }
    return picture;
  }

  private static int grained(int colour, int grain) {
    return Math.max(0, Math.min(255, (colour & 255) + grain));
  }

  private static byte[] jpeg(BufferedImage picture, float quality) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ImageWriteParam how = writer.getDefaultWriteParam();
    how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    how.setCompressionQuality(quality);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(file)) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(picture, null, null), how);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return file.toByteArray();
  }

  private static byte[] written(BufferedImage picture, String format) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try {
      ImageIO.write(picture, format, file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file.toByteArray();
  }

  /** With an EXIF segment of one entry: orientation 6, to be turned a quarter clockwise. */
  private static byte[] turned(byte[] jpeg) {
    byte[] exif = {(byte) 0xFF, (byte) 0xE1, 0, 34, 'E', 'x', 'i', 'f', 0, 0, 'M', 'M', 0, 42, 0, 0, 0, 8,
        0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0};
    byte[] turned = new byte[jpeg.length + exif.length];
    System.arraycopy(jpeg, 0, turned, 0, 2);
    System.arraycopy(exif, 0, turned, 2, exif.length);
    System.arraycopy(jpeg, 2, turned, 2 + exif.length, jpeg.length - 2);
    return turned;
  }
}
