package io.ciclo.tickets;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;

/** Counts what is sent to the database, a batch once; and keeps it, so that its plans can be asked for. */
@TestConfiguration(proxyBeanMethods = false)
class CountedStatements implements BeanPostProcessor {

  static final AtomicLong SENT = new AtomicLong();

  private static final ThreadLocal<List<Sent>> KEPT = new ThreadLocal<>();

  /** A prepared statement with what was set in it. */
  record Sent(String sql, List<Set> values) {

    private record Set(Method setter, Object[] arguments) {}

    /** How this database would run it now. */
    String plan(Connection connection, String explain) throws SQLException {
      try (PreparedStatement statement = connection.prepareStatement(explain + " " + sql)) {
        for (Set value : values) {
          try {
            value.setter().invoke(statement, value.arguments());
          } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
          }
        }
        StringBuilder plan = new StringBuilder();
        try (ResultSet lines = statement.executeQuery()) {
          while (lines.next()) {
            plan.append(lines.getString(1)).append('\n');
          }
        }
        return plan.toString();
      }
    }
  }

  /** What this thread asks the database for while it does something. */
  static List<Sent> selectsOf(Runnable work) {
    List<Sent> kept = new ArrayList<>();
    KEPT.set(kept);
    try {
      work.run();
    } finally {
      KEPT.remove();
    }
    return kept.stream().filter(sent -> sent.sql().startsWith("select")).toList();
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return bean instanceof DataSource source ? watched(DataSource.class, source, null) : bean;
  }

  @SuppressWarnings("unchecked")
  private static <T> T watched(Class<T> type, T target, Sent sent) {
    return (T) Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
      if (target instanceof Statement && method.getName().startsWith("execute")) {
        SENT.incrementAndGet();
        if (KEPT.get() != null && sent != null) {
          KEPT.get().add(sent);
        }
      }
      if (sent != null && method.getName().startsWith("set") && arguments.length >= 2 && arguments[0] instanceof Integer) {
        sent.values().add(new Sent.Set(method, arguments));
      }
      Object result;
      try {
        result = method.invoke(target, arguments);
      } catch (InvocationTargetException e) {
        throw e.getCause();
      }
      boolean watched = method.getReturnType() == Connection.class && type == DataSource.class
          || Statement.class.isAssignableFrom(method.getReturnType()) && type == Connection.class;
      Sent prepared = method.getName().equals("prepareStatement") ? new Sent((String) arguments[0], new ArrayList<>()) : null;
      return watched ? watchedAs(method.getReturnType(), result, prepared) : result;
    });
  }

  @SuppressWarnings("unchecked")
  private static <T> Object watchedAs(Class<T> type, Object target, Sent prepared) {
    return watched(type, (T) target, prepared);
  }
}
