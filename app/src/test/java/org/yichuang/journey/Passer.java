package org.yichuang.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/** A citizen who answers page after page of an application until it can be checked and sent. */
final class Passer {

  private static final int MOST_PAGES = 30;

  private final Page page;
  private final Map<String, String> answers;
  private final Runnable look;
  private final List<String> seen = new ArrayList<>();

  /**
   * @param answers by field or question; a choice by its value
   * @param look what is done on every page before it is answered
   */
  Passer(Page page, Map<String, String> answers, Runnable look) {
    this.page = page;
    this.answers = answers;
    this.look = look;
  }

  /** The kinds of pages passed, in order: questions, form or materials. */
  List<String> answerUntilTheCheck() {
    for (int i = 0; i < MOST_PAGES && !page.url().endsWith("/check"); i++) {
      look.run();
      String path =
          page.url().replaceFirst("^[^?#]*?/applications/", "").replaceFirst("[?#].*", "");
      String[] parts = path.split("/", -1);
      seen.add(parts.length > 1 ? parts[1] : path);
      if (path.contains("/materials/")) {
        handIn();
      } else {
        fillIn();
      }
    }
    return List.copyOf(seen);
  }

  private void handIn() {
    Locator file = page.locator("#file");
    file.setInputFiles(new FilePayload("材料.png", "image/png", smallPicture()));
    page.locator("form:has(#file) button").click();
    look.run();
    page.locator(".note .actions a.button").click();
  }

  private void fillIn() {
    answers.forEach((key, value) -> {
      Locator choice = page.locator("input[name='" + key + "'][value='" + value + "']");
      Locator line = page.locator("[name='" + key + "']:is(input[type=text],textarea)");
      if (choice.count() > 0) {
        choice.first().check();
      } else if (line.count() > 0) {
        line.first().fill(value);
      }
    });
    page.locator("main form button.button").first().click();
  }

  /** A real picture of a few pixels. */
  static byte[] smallPicture() {
    BufferedImage image = new BufferedImage(24, 16, BufferedImage.TYPE_INT_RGB);
    image.setRGB(3, 3, Color.RED.getRGB());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
