package org.yichuang.shell;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Finds the words of every room: {@code messages/ROOM.properties} and {@code ROOM_en}. */
@Configuration(proxyBeanMethods = false)
class Bundles {

  @Bean
  MessageSource messageSource() throws IOException {
    Resource[] files =
        new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties");
    String[] names =
        Arrays.stream(files)
            .map(f -> Objects.requireNonNull(f.getFilename()).replace(".properties", ""))
            .filter(name -> !name.endsWith("_en"))
            .distinct()
            .map(name -> "messages/" + name)
            .toArray(String[]::new);
    ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    messages.setBasenames(names);
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    messages.setDefaultLocale(Locale.ROOT);
    return messages;
  }
}
