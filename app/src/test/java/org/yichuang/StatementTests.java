package org.yichuang;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterUtils;
import org.yichuang.testing.HouseTest;

@HouseTest
class StatementTests {

  @Autowired DataSource database;

  @Test
  void everyStatementOfEveryStoreIsUnderstoodByTheMigratedSchema() throws Exception {
    List<String> wrong = new ArrayList<>();
    int prepared = 0;
    try (Connection connection = database.getConnection()) {
      for (Field constant : statements()) {
        constant.setAccessible(true);
        String sql = (String) constant.get(null);
        prepared++;
        try (PreparedStatement statement =
            connection.prepareStatement(
                NamedParameterUtils.substituteNamedParameters(sql, new MapSqlParameterSource()))) {
          statement.getParameterMetaData();
        } catch (SQLException e) {
          wrong.add(
              constant.getDeclaringClass().getSimpleName()
                  + "."
                  + constant.getName()
                  + ": "
                  + e.getMessage());
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(prepared).isGreaterThan(10);
  }

  private static List<Field> statements() throws Exception {
    List<Field> all = new ArrayList<>();
    var files =
        new PathMatchingResourcePatternResolver()
            .getResources("classpath*:org/yichuang/**/*Store.class");
    for (var file : files) {
      String path = file.getURL().getPath();
      String name =
          path.substring(path.indexOf("org/yichuang"), path.length() - ".class".length())
              .replace('/', '.');
      for (Field field : Class.forName(name).getDeclaredFields()) {
        boolean constant =
            Modifier.isStatic(field.getModifiers()) && field.getType() == String.class;
        if (constant
            && Modifier.isFinal(field.getModifiers())
            && !Modifier.isPrivate(field.getModifiers())) {
          all.add(field);
        }
      }
    }
    return all;
  }
}
