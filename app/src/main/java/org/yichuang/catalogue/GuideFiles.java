package org.yichuang.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Finds the guides' files: those of the demo town that ship with the program, or a town's own
 * folder with the same layout instead.
 */
final class GuideFiles {

  private GuideFiles() {}

  /** The text of every file by its name, from the folder if one is given. */
  static Map<String, String> all(@Nullable Path folder) {
    try {
      return folder == null ? shipped() : inFolder(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("the guides cannot be read: " + folder, e);
    }
  }

  private static Map<String, String> shipped() throws IOException {
    Map<String, String> files = new TreeMap<>();
    var resolver = new PathMatchingResourcePatternResolver();
    for (Resource resource : resolver.getResources("classpath*:guides/**/*.yaml")) {
      String url = resource.getURL().toString();
      String name = url.substring(url.lastIndexOf("/guides/") + "/guides/".length());
      files.put(name, resource.getContentAsString(StandardCharsets.UTF_8));
    }
    return files;
  }

  private static Map<String, String> inFolder(Path folder) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(folder, 2)) {
      for (Path path : paths.filter(p -> p.toString().endsWith(".yaml")).toList()) {
        String name = folder.relativize(path).toString().replace('\\', '/');
        files.put(name, Files.readString(path));
      }
    }
    return files;
  }
}
