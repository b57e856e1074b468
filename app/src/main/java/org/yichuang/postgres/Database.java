package org.yichuang.postgres;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.yichuang.kernel.RefusedException;

/** Where a database is and how to sign in to it. */
public record Database(String url, String user, String password) {

  private static final int OLDEST = 15;

  /**
   * @throws RefusedException when nothing answers there, or something too old
   */
  public void mustServe() {
    Properties how = new Properties();
    how.setProperty("user", user);
    how.setProperty("password", password);
    how.setProperty("connectTimeout", "5");
    how.setProperty("loginTimeout", "10");
    try (var connection = DriverManager.getConnection(url, how)) {
      int version = connection.getMetaData().getDatabaseMajorVersion();
      if (version < OLDEST) {
        throw new RefusedException(PlaceRefusals.tooOld(version));
      }
    } catch (SQLException e) {
      throw new RefusedException(PlaceRefusals.unreachable(url, e.getMessage()));
    }
  }

  /** Without the password, wherever it is printed. */
  @Override
  public String toString() {
    return "Database[" + user + " at " + url + "]";
  }
}
