package org.yichuang.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.ContextConfiguration;
import org.yichuang.House;

/**
 * A test in the whole started house on real PostgreSQL, without background work; all such tests
 * share one house, so each takes a {@link Centres#fresh() centre of its own}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = House.class)
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
@Import(HouseTest.Clock.class)
public @interface HouseTest {

  /** The clock of the tests' house. */
  @TestConfiguration(proxyBeanMethods = false)
  class Clock {
    @Bean
    @Primary
    TestNow testNow() {
      return new TestNow();
    }
  }
}
